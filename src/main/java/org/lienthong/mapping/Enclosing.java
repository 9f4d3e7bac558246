package org.lienthong.mapping;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Finding.Place;
import org.lienthong.dossier.InvalidValue;

/** A document in whose field another one lies; with {@code each} or rows one in every part. Compiled once. */
final class Enclosing {

    /** A letter lies in a text, whatever encoding the document says that it was once written in. */
    private static final Pattern DECLARATION = Pattern.compile("^\\s*<\\?xml\\s[^>]{0,200}\\?>");

    private final MappingSpec.Inside spec;
    private final Documents documents;
    private final int slot;

    private Enclosing(MappingSpec.Inside spec) {
        this.spec = spec;
        LocalScope document = new LocalScope(spec.format(), "");
        LocalScope item = document;
        if (spec.each() != null) {
            LocalNode each = document.list(spec.each());
            each.each = true;
            item = Objects.requireNonNull(each.parts);
        }
        this.slot = item.slot(spec.path());
        List<String> needed = List.of(spec.path().steps().get(0).name());
        this.documents = new Documents(spec.format(), spec.layout(), document, item, null, needed);
    }

    /** All documents around one, the outermost first. */
    static List<Enclosing> around(MappingSpec.@Nullable Inside inside) {
        List<Enclosing> around = new ArrayList<>();
        for (MappingSpec.Inside next = inside; next != null; next = next.around()) {
            around.add(0, new Enclosing(next));
        }
        return List.copyOf(around);
    }

    Documents documents() {
        return documents;
    }

    /**
     * A document that was inside, or why it is not there.
     *
     * @param path where it lay; empty when there can be one only
     */
    record Inner(String path, byte[] document, List<Finding> findings) {
        <T> T fold(Function<byte[], T> found, Function<List<Finding>, T> missing) {
            return findings.isEmpty() ? found.apply(document) : missing.apply(findings);
        }
    }

    /** @throws UnreadableDocument when the document around cannot be read, or holds no part */
    List<Inner> open(byte[] document, Documents.Start start) {
        List<Inner> found = new ArrayList<>();
        documents.walk(document, new Documents.Walk(true, null, start, capture -> found.add(inner(capture))));
        if (found.isEmpty()) {
            throw new UnreadableDocument(new Finding(
                    Objects.requireNonNull(spec.each()).shown(),
                    "required",
                    "the document holds no such part; send at least one",
                    new Place(Documents.NAME, 1, 1)));
        }
        return found;
    }

    private Inner inner(Capture capture) {
        String around = spec.each() == null ? "" : capture.path(slot);
        if (!capture.faults().isEmpty()) {
            return new Inner(
                    around,
                    new byte[0],
                    capture.faults().stream().map(Capture.Fault::finding).toList());
        }
        String text = capture.values[slot];
        String path = capture.path(slot);
        Place place = capture.place(slot);
        if (text == null || text.isBlank()) {
            return refused(around, new Finding(path, "required", "the document inside is missing; send it", place));
        }
        try {
            byte[] bytes = spec.base64() ? Base64Text.checked(text).bytes() : plain(text);
            return new Inner(around, bytes, List.of());
        } catch (InvalidValue e) {
            return refused(around, new Finding(path, e.rule(), String.valueOf(e.getMessage()), place));
        }
    }

    private static Inner refused(String around, Finding finding) {
        return new Inner(around, new byte[0], List.of(finding));
    }

    /** Blanks stand where the declaration stood, so that places stay. */
    private static byte[] plain(String text) {
        Matcher declared = DECLARATION.matcher(text);
        String kept = declared.find() ? " ".repeat(declared.end()) + text.substring(declared.end()) : text;
        return kept.getBytes(StandardCharsets.UTF_8);
    }
}
