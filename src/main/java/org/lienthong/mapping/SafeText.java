package org.lienthong.mapping;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Cleans what people and systems typed. What comes out can be stored, compared, written as XML and shown. */
final class SafeText {

    private static final int LONGEST_CODE = 40;

    private SafeText() {}

    /**
     * NFC, line breaks and tabs as one blank, no control or invisible formatting characters, no outer blanks; null when
     * nothing is left.
     */
    static @Nullable String clean(String raw) {
        int end = raw.length();
        boolean composed = true;
        for (int i = 0; i < end; i++) {
            char c = raw.charAt(i);
            if (c < ' ' || c >= 0x7f && (c < 0xa1 || c == 0xad)) {
                return thorough(raw);
            }
            if (c >= 0x300 && (c < 0x1ea0 || c > 0x1ef9)) {
                composed = false;
                break;
            }
        }
        if (!composed) {
            return thorough(raw);
        }
        String text = raw.strip();
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String thorough(String raw) {
        StringBuilder kept = new StringBuilder(raw.length());
        raw.codePoints().forEach(c -> {
            if (c == '\n' || c == '\r' || c == '\t') {
                if (kept.isEmpty() || kept.charAt(kept.length() - 1) != ' ') {
                    kept.append(' ');
                }
            } else if (visible(c)) {
                kept.appendCodePoint(c);
            }
        });
        String text = strip(Normalizer.normalize(kept, Normalizer.Form.NFC));
        return text.isEmpty() ? null : text;
    }

    private static boolean visible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            // Noncharacters; a letter that this Java does not know yet stays.
            case Character.UNASSIGNED -> (c & 0xfffe) != 0xfffe && (c < 0xfdd0 || c > 0xfdef);
            default -> true;
        };
    }

    private static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** A code as it may be shown in a finding: one line, at most 40 characters. */
    static String code(String raw) {
        String text = line(raw);
        return text.codePointCount(0, text.length()) <= LONGEST_CODE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_CODE)) + "…";
    }

    /** One printable line. */
    static String line(@Nullable String raw) {
        String text = raw == null ? null : clean(raw);
        return text == null ? "" : text;
    }

    /** A text shortened to this many characters, the last of them {@code …}. */
    static String cut(String text, int max) {
        return text.substring(0, text.offsetByCodePoints(0, max - 1)) + "…";
    }
}
