package org.lienthong.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import org.lienthong.dossier.InvalidValue;

/** A file inside a document, as base64 with or without line breaks; known to be well-formed. */
final class Base64Text {

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

    /** The bytes of the file, decoded while they are read. */
    InputStream open() {
        return Base64.getDecoder().wrap(new Letters());
    }

    byte[] bytes() {
        try (InputStream in = open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private final class Letters extends InputStream {
        private int at;

        @Override
        public int read() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return at < text.length() ? text.charAt(at++) : -1;
        }
    }
}
