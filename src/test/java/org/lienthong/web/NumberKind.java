package org.lienthong.web;

import java.util.Locale;

/** What a number can be that counts no records. Pages say it of each such number in {@code data-number}, one word a number in their order. */
enum NumberKind {
    /** What something is called: its number, a year, a parcel. */
    NAME,
    /** What is measured or estimated: days, sizes, rates, the most that ever was. */
    MEASURE,
    /** How often something happened to one thing, of which no record is kept each. */
    TIMES,
    /** What may be entered. */
    LIMIT,
    /** It is a word of the bundle itself, so it is the same whatever is counted: told by the bundle, not by the page. */
    WORD,
    /** Somebody else's words, quoted: in {@code blockquote}, {@code q}, {@code samp} or, when readers typed them, {@code kbd}. */
    SAID;

    static NumberKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
