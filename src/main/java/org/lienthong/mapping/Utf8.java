package org.lienthong.mapping;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Whether bytes are UTF-8: no other encoding may be guessed from them. */
final class Utf8 {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private Utf8() {}

    /** The length of a leading byte order mark: 3 or 0. */
    static int mark(byte[] bytes) {
        boolean marked = bytes.length >= 3
                && (bytes[0] & 0xff) == 0xef
                && (bytes[1] & 0xff) == 0xbb
                && (bytes[2] & 0xff) == 0xbf;
        return marked ? 3 : 0;
    }

    /** Whether all of it is well-formed UTF-8 without a zero byte (which neither JSON nor XML may hold). */
    static boolean valid(byte[] bytes) {
        int i = 0;
        while (i < bytes.length) {
            if (i + Long.BYTES <= bytes.length && plain((long) EIGHT.get(bytes, i))) {
                i += Long.BYTES;
                continue;
            }
            if (bytes[i] > 0) {
                i++;
                continue;
            }
            int length = sequence(bytes, i);
            if (length == 0) {
                return false;
            }
            i += length;
        }
        return true;
    }

    /** Whether eight bytes are ASCII and none of them zero; most of a document is, so this is what it costs to read it. */
    private static boolean plain(long eight) {
        return ((eight | (eight - ONES) & ~eight) & HIGH_BITS) == 0;
    }

    private static int sequence(byte[] bytes, int at) {
        int first = bytes[at] & 0xff;
        int length = first >= 0xc2 && first <= 0xdf
                ? 2
                : (first & 0xf0) == 0xe0 ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
        if (length == 0 || at + length > bytes.length) {
            return 0;
        }
        int code = first & (0xff >> (length + 1));
        for (int i = 1; i < length; i++) {
            int next = bytes[at + i] & 0xff;
            if ((next & 0xc0) != 0x80) {
                return 0;
            }
            code = code << 6 | next & 0x3f;
        }
        boolean shortest = length == 2 || code >= (length == 3 ? 0x800 : 0x10000);
        boolean legal = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
        return shortest && legal ? length : 0;
    }
}
