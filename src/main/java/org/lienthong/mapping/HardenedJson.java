package org.lienthong.mapping;

import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Finding.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * The one way in for JSON from outside: at most 64 levels, numbers of 100 and names of 256 characters, texts of 16 Mi
 * characters, no name twice in one object. What breaks a limit throws {@link JacksonException}, which {@link #finding}
 * turns into a finding that never quotes the document.
 */
public final class HardenedJson {

    static final int MAX_DEPTH = 64;
    static final int MAX_TEXT = 16 << 20;
    static final int MAX_NAME = 256;
    private static final int MAX_NUMBER = 100;

    static final String REPEATED = "a name stands twice in one object; send it once";

    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_NUMBER)
                    .maxStringLength(MAX_TEXT)
                    .maxNameLength(MAX_NAME)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private static final JsonFactory NAMES_UNCHECKED = FACTORY.rebuild()
            .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private HardenedJson() {}

    /** A parser at the start of the document; bytes that are not UTF-8 throw {@link IllegalArgumentException}. */
    public static JsonParser open(byte[] document) {
        if (!Utf8.valid(document)) {
            throw new IllegalArgumentException("the document is not UTF-8");
        }
        return parser(document);
    }

    static JsonParser parser(byte[] utf8) {
        int mark = Utf8.mark(utf8);
        return FACTORY.createParser(ObjectReadContext.empty(), utf8, mark, utf8.length - mark);
    }

    /** Like {@link #parser}, but who walks refuses names that stand twice, see {@link NamesOnce}. */
    static JsonParser parserForNamesOnce(byte[] utf8) {
        int mark = Utf8.mark(utf8);
        return NAMES_UNCHECKED.createParser(ObjectReadContext.empty(), utf8, mark, utf8.length - mark);
    }

    /** What to tell the sender of a document that this parser refused. */
    public static Finding finding(JacksonException refusal, String documentName) {
        String message = refusal.getOriginalMessage() == null ? "" : refusal.getOriginalMessage();
        String rule = "unreadable-document";
        String text = "this is not well-formed JSON; send one JSON document in UTF-8";
        if (refusal instanceof StreamConstraintsException) {
            boolean deep = message.contains("depth");
            rule = deep ? "too-deep" : "too-long";
            text = deep
                    ? "the document is nested deeper than " + MAX_DEPTH + " levels; send it flatter"
                    : "a text, name or number is too long; shorten it";
        } else if (message.startsWith("Duplicate")) {
            rule = "repeated";
            text = REPEATED;
        }
        return new Finding("$", rule, text, place(refusal.getLocation(), documentName));
    }

    private static Place place(@Nullable TokenStreamLocation location, String documentName) {
        return location == null
                ? new Place(documentName, 0, 0)
                : new Place(documentName, Math.max(0, location.getLineNr()), Math.max(0, location.getColumnNr()));
    }
}
