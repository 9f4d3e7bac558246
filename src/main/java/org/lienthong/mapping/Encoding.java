package org.lienthong.mapping;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the text of a document is written as bytes. Inside the hub documents are UTF-8: {@link #utf8} turns bytes that
 * came into it before anything else looks at them, {@link #from} turns it into the bytes that go out.
 */
enum Encoding {
    UTF_8("UTF-8", Set.of(), new Utf16Code(StandardCharsets.UTF_16LE)),
    UTF_16("UTF-16", Set.of("UTF-16LE", "UTF-16BE"), new Utf16Code(null)),
    UTF_16LE("UTF-16LE", Set.of("UTF-16"), new Utf16Code(StandardCharsets.UTF_16LE)),
    UTF_16BE("UTF-16BE", Set.of("UTF-16"), new Utf16Code(StandardCharsets.UTF_16BE)),
    WINDOWS_1258("windows-1258", Set.of("CP1258", "X-CP1258"), new Windows1258()),

    /** TCVN 5712 (ABC) as one byte a letter; capitals with a tone are the small letters in a capital font. */
    TCVN3("windows-1252", Set.of("TCVN3", "TCVN-5712", "X-VIET-TCVN5712", "ISO-8859-1"), LetterTable.of("tcvn3")),

    /** VNI for Windows: a letter and its marks are up to two bytes. */
    VNI("windows-1252", Set.of("VNI", "X-VIET-VNI", "ISO-8859-1"), LetterTable.of("vni"));

    private final String charset;
    private final Set<String> alsoCalled;
    private final TextCode code;

    Encoding(String charset, Set<String> alsoCalled, TextCode code) {
        this.charset = charset;
        this.alsoCalled = alsoCalled;
        this.code = code;
    }

    /** As the key {@code encoding} of a mapping says it. */
    String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static String keys() {
        return Arrays.stream(values()).map(Encoding::key).collect(Collectors.joining(", "));
    }

    /**
     * As XML and HTTP name it. The Vietnamese tables were made for fonts: to everybody else their bytes are texts in
     * windows-1252, and that is what documents in them declare.
     */
    String charset() {
        return charset;
    }

    /** Whether an XML document in this encoding may declare that name. */
    boolean isCalled(String name) {
        String upper = name.toUpperCase(java.util.Locale.ROOT);
        return upper.equals(charset.toUpperCase(java.util.Locale.ROOT)) || alsoCalled.contains(upper);
    }

    /** Whether capital letters with a tone become small ones when they are written. */
    boolean losesCapitals() {
        return this == TCVN3;
    }

    /**
     * The document in UTF-8. A byte order mark is dropped, and so is the encoding that an XML document declares when it
     * is this one; lines and columns stay.
     *
     * @throws UnreadableDocument with rule {@code encoding} and the offset of the first byte that is no text
     */
    byte[] utf8(byte[] document, Format format) {
        if (this == UTF_8) {
            return document;
        }
        try {
            String text = code.decode(document);
            return (format == Format.XML ? XmlDeclaration.undeclared(text, this) : text)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (BadBytes e) {
            throw new UnreadableDocument(e.finding(this));
        }
    }

    /** The bytes of a letter with its marks, which is NFC; empty when it cannot be said. */
    byte[] bytes(String letter) {
        return code.encode(losesCapitals() && code.encode(letter).length == 0 ? small(letter) : letter);
    }

    private static String small(String letter) {
        return letter.toLowerCase(java.util.Locale.ROOT);
    }

    /** The first letter of the text that cannot be said, or empty. */
    String unsayable(String text) {
        if (code instanceof Utf16Code) {
            return "";
        }
        List<String> letters = Clusters.of(text);
        return letters.stream()
                .filter(letter -> bytes(letter).length == 0)
                .findFirst()
                .orElse("");
    }

    /** A stream that takes UTF-8 and passes this encoding on; what cannot be said is left out and told by the stream. */
    EncodedOut from(OutputStream out) throws IOException {
        return new EncodedOut(this, out, code.mark());
    }
}
