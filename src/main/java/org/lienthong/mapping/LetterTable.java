package org.lienthong.mapping;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;

/**
 * An encoding that stands in a table of {@code encodings/}: sequences of one or two bytes in hex, and the letter that
 * each means. The longest sequence counts. Below 0x80 bytes are ASCII; of the rest only the punctuation of windows-1252
 * is taken, and what is in neither is refused, because somebody's special sign cannot be guessed.
 */
final class LetterTable implements TextCode {

    private static final byte[] PUNCTUATION = HexFormat.of().parseHex("8284858687898B9192939495969799" + "9BA0");

    private final Map<Integer, Character> letters = new HashMap<>();
    private final Map<Character, byte[]> bytes = new HashMap<>();

    private LetterTable() {}

    static LetterTable of(String name) {
        LetterTable table = new LetterTable();
        String file = "/encodings/" + name + ".csv";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LetterTable.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int comma = line.indexOf(',');
                table.add(HexFormat.of().parseHex(line.substring(0, comma)), line.charAt(comma + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Charset western = Charset.forName("windows-1252");
        for (byte b : PUNCTUATION) {
            byte[] one = {b};
            table.add(one, new String(one, western).charAt(0));
        }
        return table;
    }

    private void add(byte[] sequence, char letter) {
        letters.put(key(sequence, 0, sequence.length), letter);
        bytes.put(letter, sequence);
    }

    private static int key(byte[] sequence, int at, int length) {
        int first = sequence[at] & 0xff;
        return length == 1 ? first : first << 8 | sequence[at + 1] & 0xff;
    }

    @Override
    public String decode(byte[] document) {
        StringBuilder text = new StringBuilder(document.length);
        int i = 0;
        while (i < document.length) {
            Character two = i + 1 < document.length && document[i + 1] < 0 ? pair(document, i) : null;
            if (two != null) {
                text.append(two.charValue());
                i += 2;
                continue;
            }
            Character one = document[i] >= 0 ? Character.valueOf((char) document[i]) : letters.get(key(document, i, 1));
            if (one == null) {
                throw new BadBytes(i, document[i] & 0xff);
            }
            text.append(one.charValue());
            i++;
        }
        return text.toString();
    }

    /** Marks are typed in either case; the letter below them decides. */
    private @org.jspecify.annotations.Nullable Character pair(byte[] document, int at) {
        Character exact = letters.get(key(document, at, 2));
        if (exact != null || (document[at + 1] & 0xff) < 0xc0) {
            return exact;
        }
        return letters.get((document[at] & 0xff) << 8 | (document[at + 1] & 0xff) ^ 0x20);
    }

    @Override
    public byte[] encode(String letter) {
        if (letter.length() != 1) {
            return NOTHING;
        }
        char c = letter.charAt(0);
        return c < 0x80 ? new byte[] {(byte) c} : bytes.getOrDefault(c, NOTHING);
    }
}
