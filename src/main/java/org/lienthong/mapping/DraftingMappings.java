package org.lienthong.mapping;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.lienthong.dossier.MessageType;
import tools.jackson.core.JacksonException;

/**
 * Drafts a mapping from one sample of a document that nobody has mapped yet: every place of the sample is in it, and
 * nothing is guessed about what it means, so {@code check} names everything that is still open.
 */
public final class DraftingMappings {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*");

    private final Format format;
    private final Encoding encoding;
    private final StringBuilder out = new StringBuilder();

    private DraftingMappings(Format format, Encoding encoding) {
        this.format = format;
        this.encoding = encoding;
    }

    /** The format that a file of this name probably has. */
    public static Optional<Format> format(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(Format.values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(ending))
                .findFirst();
    }

    /** The encodings that {@link #draft} knows. */
    public static String encodings() {
        return Encoding.keys();
    }

    /**
     * The mapping file, and with it the name of the mapping.
     *
     * @param name for example {@code h57-lis/ho-so}
     * @param encoding as the key {@code encoding} of a mapping has it
     * @throws IOException when the sample cannot be read in this format and encoding; the message says what to do
     */
    public static String draft(String name, byte[] sample, Format format, String encoding) throws IOException {
        Encoding known = Arrays.stream(Encoding.values())
                .filter(one -> one.key().equals(encoding))
                .findFirst()
                .orElseThrow(() -> new IOException("there is no encoding " + encoding + "; use " + Encoding.keys()));
        try {
            DraftingMappings drafting = new DraftingMappings(format, known);
            drafting.head(name);
            drafting.body(known.utf8(sample, format));
            return drafting.out.toString();
        } catch (UnreadableDocument | XMLStreamException | JacksonException unreadable) {
            throw new IOException(
                    "the sample cannot be read as " + format + " in " + encoding
                            + "; name its --format and --encoding, or save it anew",
                    unreadable);
        }
    }

    private void head(String name) {
        line("# yaml-language-server: $schema=../mapping.schema.json");
        line(
                "# Drafted from a sample. ./lienthong check names what is still open; docs/mapping-guide.md explains every key.");
        line("mapping: " + name);
        line("about: What the sample holds; say it in one sentence.");
        line("direction: in");
        line("format: " + format.name().toLowerCase(Locale.ROOT));
        if (encoding != Encoding.UTF_8) {
            line("encoding: " + encoding.key());
        }
        if (encoding.losesCapitals()) {
            line("capitals: lost");
        }
        line("# message: ?   # the verb that this document says: "
                + Arrays.stream(MessageType.values()).map(MessageType::code).collect(Collectors.joining(", ")));
    }

    private void body(byte[] utf8) throws XMLStreamException {
        if (!Utf8.valid(utf8)) {
            throw new XMLStreamException("not UTF-8");
        }
        String text = new String(utf8, StandardCharsets.UTF_8);
        switch (format) {
            case JSON -> json(Sample.ofJson(utf8));
            case XML -> xml(Sample.ofXml(utf8));
            case ROWS -> named(rows(Sample.ofJson(utf8)));
            case CSV -> csv(text);
            case FORM ->
                named(Sample.ofNames(Arrays.stream(text.strip().split("&"))
                        .map(pair -> URLDecoder.decode(pair.split("=", 2)[0], StandardCharsets.UTF_8))
                        .toArray(String[]::new)));
            case FIXED -> {
                line("# fixed: {columns: [{name: A, at: 1, width: 10}]}   # where each column stands");
                line("# fields: [{local: A, national: ?}]");
            }
        }
    }

    private static Sample rows(Sample document) {
        return document.parts().getOrDefault("rows", document);
    }

    private void csv(String text) {
        String first = text.lines().findFirst().orElse("");
        String separator = Arrays.asList(";", "\t", "|", ",").stream()
                .max(java.util.Comparator.comparingInt(one -> first.split(Pattern.quote(one), -1).length))
                .orElse(",");
        line("csv: {separator: " + (separator.equals("\t") ? "tab" : "\"" + separator + "\"") + "}");
        named(Sample.ofNames(Arrays.stream(first.split(Pattern.quote(separator), -1))
                .map(cell -> cell.strip().replaceAll("^\"|\"$", ""))
                .toArray(String[]::new)));
    }

    private void named(Sample sample) {
        line("fields:");
        sample.parts().keySet().forEach(name -> open("  ", "local", flat(name)));
    }

    private static String flat(String name) {
        return name.startsWith("$") || name.startsWith("/") ? "['" + name + "']" : name;
    }

    private void json(Sample root) {
        if (root.repeats()) {
            line("each: $");
        }
        line("fields:");
        inside(root.repeats() ? "" : "$", root, "  ");
    }

    private void xml(Sample root) {
        if (!root.namespaces().isEmpty()) {
            line("namespaces:");
            root.namespaces().forEach((uri, prefix) -> line("  " + prefix + ": \"" + uri + "\""));
        }
        line("fields:");
        inside("/", root, "  ");
    }

    private void inside(String path, Sample sample, String indent) {
        for (Map.Entry<String, Sample> entry : sample.parts().entrySet()) {
            place(step(path, entry.getKey()), entry.getValue(), indent);
        }
    }

    private void place(String path, Sample part, String indent) {
        if (part.repeats()) {
            open(indent, "list", path);
            line(indent + "  fields:");
            if (part.text()) {
                open(indent + "    ", "local", ".");
            }
            inside("", part, indent + "    ");
            return;
        }
        if (part.text()) {
            open(indent, "local", path);
        }
        inside(path, part, indent);
    }

    /** @param path {@code $} or {@code /} at the start of a document, empty at that of a part */
    private String step(String path, String name) {
        if (format == Format.XML) {
            return path.isEmpty() ? name : path.equals("/") ? path + name : path + "/" + name;
        }
        String step = PLAIN.matcher(name).matches() ? name : "['" + name + "']";
        return path.isEmpty() ? step : path + (step.startsWith("[") ? "" : ".") + step;
    }

    private void open(String indent, String key, String path) {
        boolean plain = path.matches("[\\p{L}$/_.][\\p{L}\\p{N}$/@_.' -]*[\\p{L}\\p{N}_]|[\\p{L}.]");
        line(indent + "- " + key + ": "
                + (plain ? path : "\"" + path.replace("\\", "\\\\").replace("\"", "\\\"") + "\""));
        line(indent + "  # national: ?");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
