package org.lienthong.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import org.lienthong.dossier.InvalidValue;

/** A file inside a document, as base64 with or without line breaks; known to be well-formed. */
final class Base64Text {

    /** Letters that are decoded at once: a multiple of four. */
    private static final int PIECE = 8192;

    private final String text;

    private Base64Text(String text) {
        this.text = text;
    }

    static Base64Text checked(String text) {
        int letters = 0;
        int padding = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '=') {
                padding++;
            } else if (letter(c) && padding == 0) {
                letters++;
            } else if (!Character.isWhitespace(c)) {
                throw new InvalidValue("file", "write the file as base64 (RFC 4648)");
            }
        }
        if (padding > 2 || (letters + padding) % 4 != 0 || letters == 0) {
            throw new InvalidValue("file", "the base64 text is cut off or empty; send the whole file");
        }
        return new Base64Text(text);
    }

    private static boolean letter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '/';
    }

    /** The bytes of the file, decoded piece by piece while they are read. */
    InputStream open() {
        return new Decoded();
    }

    byte[] bytes() {
        try (InputStream in = open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Decoded extends InputStream {
        private final byte[] letters = new byte[PIECE];
        private byte[] piece = new byte[0];
        private int at;
        private int next;

        @Override
        public int read() {
            return fill() ? piece[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int count = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, target, offset, count);
            at += count;
            return count;
        }

        private boolean fill() {
            if (at < piece.length) {
                return true;
            }
            int count = 0;
            while (count < PIECE && next < text.length()) {
                char c = text.charAt(next++);
                if (!Character.isWhitespace(c)) {
                    letters[count++] = (byte) c;
                }
            }
            piece = count == 0 ? new byte[0] : Base64.getDecoder().decode(Arrays.copyOf(letters, count));
            at = 0;
            return piece.length > 0;
        }
    }
}
