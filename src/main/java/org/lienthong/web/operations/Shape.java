package org.lienthong.web.operations;

/** A value of which only the shape is shown: every letter an x, every digit a 0. */
final class Shape {

    private static final int LONGEST = 60;

    private Shape() {}

    static String of(String value) {
        StringBuilder shape = new StringBuilder();
        value.codePoints()
                .limit(LONGEST)
                .forEach(c ->
                        shape.appendCodePoint(Character.isDigit(c) ? '0' : Character.isLetter(c) ? 'x' : shown(c)));
        return value.codePointCount(0, value.length()) > LONGEST ? shape + "…" : shape.toString();
    }

    /** Marks that stand alone would show which letter they belong to. */
    private static int shown(int c) {
        return c < 0x80 && c >= ' ' ? c : ' ';
    }
}
