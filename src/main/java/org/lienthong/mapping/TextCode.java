package org.lienthong.mapping;

/** What bytes mean which letters. */
interface TextCode {

    byte[] NOTHING = {};

    /** @throws BadBytes at the first byte that means nothing */
    String decode(byte[] bytes);

    /** The bytes of one letter with its marks; none when it cannot be said. */
    byte[] encode(String letter);

    /** What stands before a document. */
    default byte[] mark() {
        return NOTHING;
    }
}
