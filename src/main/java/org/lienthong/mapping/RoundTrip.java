package org.lienthong.mapping;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Finding.Place;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;

/**
 * Says of a national message which of its values come back from the document that is written of it, and why the others
 * do not. The document is read by the same mapping where that has both directions, by another one that is named, or by
 * the way back of the mapping that wrote it: every field that says where a value goes says where it comes from too.
 */
public final class RoundTrip {

    private final Mapping writing;
    private final @Nullable Mapping reading;
    private final CodeFiles files;

    private RoundTrip(Mapping writing, @Nullable Mapping reading, CodeFiles files) {
        this.writing = writing;
        this.reading = reading;
        this.files = files;
    }

    /**
     * One value of the message.
     *
     * @param path in the national message, for example {@code submission.parcels[0].sheet}
     * @param was as JSON; null when the message does not say it and it comes back all the same
     * @param is as JSON; null when nothing comes back
     * @param loss null when it survives
     * @param rule the field of the mapping in which it is lost; null when no field says it
     */
    public record Field(
            String path,
            @Nullable String was,
            @Nullable String is,
            @Nullable Loss loss,
            @Nullable Place rule) {

        public boolean survives() {
            return loss == null;
        }

        /** What was, what is, why and where; without {@code show} a value that may be personal is only measured. */
        private String line(boolean show) {
            String why = loss == null ? "survives" : loss.words();
            return new Change(path, was, is, loss == Loss.CODES).line(show) + "; " + why
                    + (rule == null ? "" : "  [" + rule + "]");
        }
    }

    /**
     * What became of a message.
     *
     * @param fields every value of the message in its order, then what comes back besides
     * @param findings why the message could not be written or the document not be read; there are no fields then
     */
    public record Outcome(List<Field> fields, List<Finding> findings) {

        public Outcome {
            fields = List.copyOf(fields);
            findings = List.copyOf(findings);
        }

        public List<Field> losses() {
            return fields.stream().filter(field -> !field.survives()).toList();
        }

        /**
         * How many values survive, then a line for each that does not.
         *
         * @param show values that may be personal; otherwise only their length is told
         */
        public List<String> lines(boolean show) {
            long said = fields.stream().filter(field -> field.was() != null).count();
            long survive = fields.stream().filter(Field::survives).count();
            List<String> lines = new ArrayList<>(List.of(survive + " of " + said + " fields survive"));
            losses().forEach(field -> lines.add("  " + field.line(show)));
            return lines;
        }
    }

    /**
     * Out and back with one mapping that writes.
     *
     * @param root above {@code mappings/}, for its code files
     */
    public static RoundTrip of(Path root, Mapping mapping) {
        return new RoundTrip(mapping, mapping.direction() == Direction.BOTH ? mapping : null, new CodeFiles(root));
    }

    /** Out with one mapping and back with another. */
    public static RoundTrip of(Mapping writing, Mapping reading) {
        return new RoundTrip(writing, reading, new CodeFiles(null));
    }

    /**
     * Writes the message and reads it back. Nothing is stored but files that the document holds.
     *
     * @throws IOException when a file cannot be had: try later
     */
    public Outcome of(NationalMessage message, Surroundings surroundings) throws IOException {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        List<Finding> findings = writing.write(List.of(message), surroundings, document);
        if (!findings.isEmpty()) {
            return new Outcome(List.of(), findings);
        }
        Map<String, String> said = leaves(message);
        Sayings sayings = Sayings.of(writing.spec(), message, said.keySet(), surroundings);
        WayBack.Turned back = reading != null
                ? new WayBack.Turned(reading, List.of(), Set.of())
                : WayBack.of(writing.spec(), message.type(), said, sayings.silent(), files);
        if (!back.findings().isEmpty()) {
            return new Outcome(List.of(), back.findings());
        }
        return back.mapping() == null
                ? new Outcome(fields(said, Map.of(), sayings), List.of())
                : compared(back, said, sayings, back.mapping().read(document.toByteArray(), surroundings));
    }

    /**
     * The national fields that can come back at all, whatever a message says: written to a place of their own, and read
     * from it or, with two mappings, by the other one. Lists have no numbers: {@code submission.parcels.sheet}.
     *
     * @return empty also where the way back does not exist
     */
    public Set<String> carried() {
        Mapping back = reading != null
                ? reading
                : WayBack.of(writing.spec(), MessageType.DOSSIER_PROGRESSED, Map.of(), Set.of(), files)
                        .mapping();
        Set<String> carried = new LinkedHashSet<>();
        if (back != null) {
            places(writing.spec().fields(), "", FieldSpec::tellsApart, carried);
            Set<String> read = new LinkedHashSet<>();
            places(back.spec().fields(), "", FieldSpec::readsDocument, read);
            carried.retainAll(read);
        }
        return carried;
    }

    private static void places(List<FieldSpec> fields, String prefix, Predicate<FieldSpec> counts, Set<String> found) {
        for (FieldSpec field : fields) {
            if (field.list() != null) {
                String path = prefix + field.list().national().shown();
                places(field.list().fields(), path + ".", counts, found);
            } else if (field.national() != null && counts.test(field)) {
                String shown = field.national().shown();
                found.add(Sayings.bare(shown.equals(".") ? prefix.substring(0, prefix.length() - 1) : prefix + shown));
            }
        }
    }

    private Outcome compared(WayBack.Turned back, Map<String, String> said, Sayings sayings, List<Reading> readings) {
        List<NationalMessage> messages = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        readings.forEach(reading -> reading.fold(
                translated -> messages.add(translated.message()), refused -> findings.addAll(refused.findings())));
        if (readings.size() > 1) {
            findings.add(new Finding(
                    "",
                    "too-many",
                    "one message comes back as " + readings.size()
                            + "; say with `rows: {group: [...]}` what belongs together",
                    writing.spec().yaml().place()));
        }
        if (!findings.isEmpty()) {
            return new Outcome(List.of(), findings);
        }
        Map<String, String> read = leaves(messages.get(0));
        read.keySet().removeIf(path -> back.filled().contains(Sayings.bare(path)));
        return new Outcome(fields(said, read, sayings), List.of());
    }

    private static List<Field> fields(Map<String, String> said, Map<String, String> read, Sayings sayings) {
        List<Field> fields = new ArrayList<>();
        said.forEach((path, was) -> {
            String is = read.get(path);
            if (was.equals(is)) {
                fields.add(new Field(path, was, is, null, null));
            } else {
                Sayings.Lost lost = sayings.lost(path, was, is);
                fields.add(new Field(path, was, is, lost.why(), lost.rule()));
            }
        });
        read.forEach((path, is) -> {
            if (!said.containsKey(path)) {
                fields.add(new Field(path, null, is, Loss.INVENTED, null));
            }
        });
        return fields;
    }

    /** Every value by its path; the verb is the name of the message, not one of its values. */
    private static Map<String, String> leaves(NationalMessage message) {
        Map<String, String> leaves = new LinkedHashMap<>(Leaves.national(NationalJson.write(message), ""));
        leaves.remove("type");
        return leaves;
    }
}
