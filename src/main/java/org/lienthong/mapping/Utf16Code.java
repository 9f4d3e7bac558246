package org.lienthong.mapping;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** UTF-16. The order of the bytes is declared, or told by a mark, or seen from the first letter when that is ASCII. */
record Utf16Code(@Nullable Charset order) implements TextCode {

    @Override
    public String decode(byte[] bytes) {
        int mark = mark(bytes);
        Charset charset = order != null ? order : mark != 0 ? marked(mark) : unmarked(bytes);
        int from = mark != 0 && charset.equals(marked(mark)) ? 2 : 0;
        if (bytes.length % 2 != 0) {
            throw new BadBytes(bytes.length, -1);
        }
        String text = new String(bytes, from, bytes.length - from, charset);
        for (int i = 0; i < text.length(); i++) {
            // A lone half of a letter comes out as the replacement character.
            int at = from + 2 * i;
            if (text.charAt(i) == '\ufffd' && !replacement(bytes, at)) {
                throw new BadBytes(at, bytes[at] & 0xff);
            }
        }
        return text;
    }

    private static boolean replacement(byte[] bytes, int at) {
        int first = bytes[at] & 0xff;
        int second = bytes[at + 1] & 0xff;
        return first == 0xff && second == 0xfd || first == 0xfd && second == 0xff;
    }

    private static int mark(byte[] bytes) {
        if (bytes.length < 2) {
            return 0;
        }
        int both = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        return both == 0xfeff || both == 0xfffe ? both : 0;
    }

    private static Charset marked(int mark) {
        return mark == 0xfeff ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    private static Charset unmarked(byte[] bytes) {
        if (bytes.length >= 2 && bytes[0] == 0 && bytes[1] != 0) {
            return StandardCharsets.UTF_16BE;
        }
        if (bytes.length >= 2 && bytes[0] != 0 && bytes[1] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        throw new BadBytes(0, bytes.length == 0 ? -1 : bytes[0] & 0xff);
    }

    @Override
    public byte[] encode(String letter) {
        return letter.getBytes(order == null ? StandardCharsets.UTF_16LE : order);
    }

    @Override
    public byte[] mark() {
        return order == null ? new byte[] {(byte) 0xff, (byte) 0xfe} : NOTHING;
    }
}
