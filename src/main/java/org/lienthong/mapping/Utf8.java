package org.lienthong.mapping;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Whether bytes are UTF-8: no other encoding may be guessed from them. */
final class Utf8 {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final char REPLACED = '\ufffd';
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

    /** The text of a document that is UTF-8 without a zero byte, else null; the JDK decodes faster than anybody checks. */
    static @Nullable String decode(byte[] bytes, int from) {
        String text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        boolean doubtful = text.indexOf(REPLACED) >= 0 || text.indexOf(0) >= 0;
        return doubtful && !valid(bytes) ? null : text;
    }

    /** How long the sequence at this place is, or 0 when it is none; what is not the shortest form is none. */
    private static int sequence(byte[] bytes, int at) {
        int first = bytes[at] & 0xff;
        int second = at + 1 < bytes.length ? bytes[at + 1] & 0xff : 0;
        if (first >= 0xc2 && first <= 0xdf) {
            return continues(second) ? 2 : 0;
        }
        if (first >= 0xe0 && first <= 0xef) {
            boolean legal = first == 0xe0 ? second >= 0xa0 : first != 0xed || second <= 0x9f;
            return legal && continues(second) && continues(bytes, at + 2) ? 3 : 0;
        }
        if (first >= 0xf0 && first <= 0xf4) {
            boolean legal = first == 0xf0 ? second >= 0x90 : first != 0xf4 || second <= 0x8f;
            return legal && continues(second) && continues(bytes, at + 2) && continues(bytes, at + 3) ? 4 : 0;
        }
        return 0;
    }

    private static boolean continues(byte[] bytes, int at) {
        return at < bytes.length && continues(bytes[at] & 0xff);
    }

    private static boolean continues(int b) {
        return (b & 0xc0) == 0x80;
    }
}
