package org.lienthong.mapping;

import java.io.IOException;
import java.io.PushbackInputStream;

/**
 * How a stream begins.
 *
 * @param bytes the byte order mark, which every piece repeats
 * @param little whether the lower byte of two comes first
 */
record FileMark(byte[] bytes, boolean little) {

    /** At most so many bytes are pushed back. */
    static final int LONGEST = 3;

    /** Takes the mark from the stream. What was told from the first letter of the file, no later piece need guess again. */
    static FileMark read(PushbackInputStream in, Encoding encoding) throws IOException {
        boolean wide = wide(encoding);
        byte[] found = in.readNBytes(wide ? 2 : LONGEST);
        boolean marked =
                wide ? found.length == 2 && (found[0] & 0xff) + (found[1] & 0xff) == 0xff + 0xfe : Utf8.mark(found) > 0;
        // Without a mark a first letter in ASCII tells the order, as when the document is decoded.
        boolean little = encoding == Encoding.UTF_16LE
                || encoding == Encoding.UTF_16 && found.length == 2 && (found[1] == 0 || (found[0] & 0xff) == 0xff);
        if (marked) {
            return new FileMark(found, little);
        }
        in.unread(found);
        return new FileMark(encoding == Encoding.UTF_16 && found.length == 2 ? order(little) : new byte[0], little);
    }

    private static byte[] order(boolean little) {
        return little ? new byte[] {(byte) 0xff, (byte) 0xfe} : new byte[] {(byte) 0xfe, (byte) 0xff};
    }

    /** Whether a letter is two bytes. */
    static boolean wide(Encoding encoding) {
        return encoding.name().startsWith("UTF_16");
    }
}
