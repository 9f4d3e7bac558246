package org.lienthong.mapping;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;

/**
 * One mapping file, compiled: turns local documents of one kind into national messages, or back. It holds no state and
 * may be used by many threads at once.
 */
public final class Mapping {

    /** The rule of a value without which the other side refuses what is sent all the same. */
    public static final String WANTED = "wanted";

    /** How the one message is named where a document has one part for every message. */
    private static final String ONLY = "[0].";

    private final MappingSpec spec;
    private final @Nullable DocumentReading reading;
    private final @Nullable DocumentWriting writing;

    /** @throws BadField when the fields do not fit together */
    Mapping(MappingSpec spec) {
        this.spec = spec;
        this.reading = spec.direction().reads() ? new DocumentReading(spec) : null;
        this.writing = spec.direction().writes() ? new DocumentWriting(spec) : null;
    }

    MappingSpec spec() {
        return spec;
    }

    /** Its place below mappings/, for example {@code vbdlis/chuyen-ho-so}. */
    public String name() {
        return spec.name();
    }

    public Direction direction() {
        return spec.direction();
    }

    /** The format of what travels: of the outer document where one lies inside another. */
    public Format format() {
        return spec.inside() == null ? spec.format() : spec.inside().outermost().format();
    }

    /** The columns whose values are the same in the neighbouring rows of one message; empty: every row is one. */
    public List<String> groupedBy() {
        return layout().group();
    }

    /** As HTTP names what travels. Forms have no charset: what they hold is percent-encoded. */
    public String contentType() {
        return format().mediaType() + (format() == Format.FORM ? "" : "; charset=" + charset());
    }

    /** The encoding of what travels, as XML and HTTP name it: of the outer document where one lies inside another. */
    public String charset() {
        return (spec.inside() == null ? spec.encoding() : Encoding.UTF_8).charset();
    }

    /**
     * The codes that the field at this place of a document knows, with what they mean, also where the code says which
     * message it is; empty where no table is read.
     */
    public Map<String, String> codesAt(String place) {
        Map<String, String> known = DocumentValues.codes(spec.fields(), place);
        LocalPath verb = spec.verbPath();
        Conversion verbs = spec.verbCodes();
        return known.isEmpty() && verb != null && verbs != null && DocumentValues.isAt(verb, place)
                ? verbs.known()
                : known;
    }

    /** The names of the settings that its fields take their values from. */
    public Set<String> settings() {
        return Stream.concat(spec.header().stream(), spec.fields().stream())
                .flatMap(FieldSpec::settings)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * One reading for each item, in the order of the document; one bad item never spoils the others. A document that
     * cannot be read as a whole, or holds no item, is one refusal. Faults of the document never throw; trouble with the
     * file store is an {@link java.io.UncheckedIOException}: try later.
     */
    public List<Reading> read(byte[] document, Surroundings surroundings) {
        return reading == null
                ? List.of(new Reading.Refused(0, null, List.of(wrongWay("only writes"))))
                : reading.read(document, Documents.Start.HERE, surroundings);
    }

    /** The same for a piece of a longer file: findings name the rows and lines of the whole file. */
    public List<Reading> read(RowFiles.Piece piece, Surroundings surroundings) {
        return reading == null
                ? read(piece.document(), surroundings)
                : reading.read(
                        piece.document(), new Documents.Start(piece.firstRow(), piece.firstLine()), surroundings);
    }

    /** Whether rows may follow this beginning of a file: it names the columns, where rows have names. */
    boolean begins(byte[] head) {
        return reading == null || reading.begins(head);
    }

    /** Of the outermost document. */
    Encoding encoding() {
        return spec.inside() == null ? spec.encoding() : Encoding.UTF_8;
    }

    /** Which parts of its documents are messages; null when a document is one message, or lies in another one. */
    @Nullable
    LocalPath each() {
        return spec.inside() == null && spec.direction().reads() ? spec.each() : null;
    }

    /** How the rows of the outermost document are written; for {@link RowFiles}. */
    Layout layout() {
        return spec.inside() == null ? spec.layout() : spec.inside().outermost().layout();
    }

    /**
     * Writes the messages as one document. With findings, what was written is not usable and must be thrown away.
     * Several messages need a mapping with {@code each}; otherwise {@link IllegalArgumentException}.
     */
    public List<Finding> write(List<NationalMessage> messages, Surroundings surroundings, OutputStream out)
            throws IOException {
        return told(messages, surroundings, out).stream()
                .filter(finding -> !finding.rule().equals(WANTED))
                .toList();
    }

    /**
     * Why the other side would not take this message, as far as the mapping knows: what cannot be written, and with rule
     * {@link #WANTED} what the other side refuses to do without. Nothing is kept.
     */
    public List<Finding> lacks(NationalMessage message, Surroundings surroundings) throws IOException {
        return told(List.of(message), surroundings, OutputStream.nullOutputStream()).stream()
                .map(finding -> finding.path().startsWith(ONLY)
                        ? new Finding(
                                finding.path().substring(ONLY.length()),
                                finding.rule(),
                                finding.text(),
                                finding.place())
                        : finding)
                .toList();
    }

    private List<Finding> told(List<NationalMessage> messages, Surroundings surroundings, OutputStream out)
            throws IOException {
        return writing == null ? List.of(wrongWay("only reads")) : writing.write(messages, surroundings, out);
    }

    /** Where every national field comes from and what is left unread. Nothing is stored. */
    public Explanation explain(byte[] document, Surroundings surroundings) {
        return reading == null
                ? new Explanation(name(), List.of(), List.of(), List.of(wrongWay("only writes")))
                : reading.explain(document, surroundings);
    }

    /** What was written, as people read it, whatever its encoding; no document to be sent. */
    public String shown(byte[] document) {
        return new String(encoding().utf8(document, format()), StandardCharsets.UTF_8);
    }

    /** The values of the national model that can come out when it reads; see {@link NationalFields#all}. */
    public Set<String> fieldsRead() {
        return NationalFields.read(spec);
    }

    /** The values of the national model that can go into what it writes. */
    public Set<String> fieldsWritten() {
        return NationalFields.written(spec);
    }

    /** The columns that it names, as they stand in the file, where what travels are rows; empty otherwise. */
    public Set<String> columns() {
        return format() == Format.ROWS && spec.inside() == null ? ColumnNames.of(spec) : Set.of();
    }

    /** The verbs that it knows. */
    public Set<MessageType> verbs() {
        return NationalFields.verbs(spec);
    }

    /** The places of a document of this mapping that hold something. */
    Map<String, String> leaves(byte[] document) throws XMLStreamException {
        return Leaves.of(document, format(), encoding());
    }

    private Finding wrongWay(String what) {
        return new Finding(
                "", "direction", "this mapping " + what + "; name another one", new Finding.Place(spec.file(), 1, 1));
    }
}
