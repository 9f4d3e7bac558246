package org.lienthong.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A stream in units of one byte, or of two in UTF-16, and the bytes of those that are kept: long files are cut without being
 * decoded, and a piece is what the partner wrote.
 */
final class UnitStream {

    static final int END = -1;

    private final InputStream in;
    private final int size;
    private final boolean little;
    private final byte[] buffer = new byte[1 << 16];
    private int filled;
    private int next;
    private byte[] kept = new byte[1 << 12];
    private int length;

    /**
     * @param size bytes of one unit: 1 or 2
     * @param little whether the lower byte of two comes first
     */
    UnitStream(InputStream in, int size, boolean little) {
        this.in = in;
        this.size = size;
        this.little = little;
    }

    /** The next unit, not kept yet; {@link #END} behind the last one. */
    int read() throws IOException {
        int first = octet();
        if (size == 1 || first == END) {
            return first;
        }
        int second = Math.max(0, octet());
        return little ? second << 8 | first : first << 8 | second;
    }

    void keep(int unit) {
        if (length + size > kept.length) {
            kept = Arrays.copyOf(kept, kept.length * 2);
        }
        if (size == 1) {
            kept[length++] = (byte) unit;
        } else {
            kept[length++] = (byte) (little ? unit : unit >> 8);
            kept[length++] = (byte) (little ? unit >> 8 : unit);
        }
    }

    /** Keeps what comes from here on, and nothing before. */
    void forget() {
        length = 0;
    }

    byte[] kept() {
        return Arrays.copyOf(kept, length);
    }

    /** One of the bytes that are kept. */
    byte kept(int at) {
        return kept[at];
    }

    /** How many bytes are kept. */
    int length() {
        return length;
    }

    /** Bytes of one unit. */
    int size() {
        return size;
    }

    private int octet() throws IOException {
        if (next == filled) {
            filled = Math.max(0, in.read(buffer));
            next = 0;
            if (filled == 0) {
                return END;
            }
        }
        return buffer[next++] & 0xff;
    }
}
