package org.lienthong.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** How a partner writes texts as bytes: {@code utf-8}, or {@code tcvn3}, which has no capital letters with a tone. */
interface TextCode {

    byte[] encode(String text);

    String decode(byte[] bytes);

    static TextCode of(String name) {
        return switch (name) {
            case "utf-8" -> new Utf8();
            case "tcvn3" -> Tcvn3.TABLE;
            default -> throw new IllegalArgumentException("the sandbox writes utf-8 or tcvn3, not " + name);
        };
    }

    record Utf8() implements TextCode {

        @Override
        public byte[] encode(String text) {
            // A template made for an old encoding says so in its first line.
            return text.replaceFirst("^(<\\?xml[^>]* encoding=\")windows-1252\"", "$1UTF-8\"")
                    .getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String decode(byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** The table is {@code sandbox/tcvn3.txt}: a byte in hex and its letter in each line. */
    record Tcvn3(Map<Character, Byte> bytes, Map<Byte, Character> letters) implements TextCode {

        private static final Tcvn3 TABLE = read();

        @Override
        public byte[] encode(String text) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            for (char letter : text.toCharArray()) {
                Byte known = bytes.get(letter);
                if (known == null) {
                    known = bytes.get(
                            String.valueOf(letter).toLowerCase(Locale.ROOT).charAt(0));
                }
                out.write(known != null ? known : letter < 0x80 ? letter : '?');
            }
            return out.toByteArray();
        }

        @Override
        public String decode(byte[] bytes) {
            StringBuilder text = new StringBuilder();
            for (byte one : bytes) {
                Character letter = letters.get(one);
                text.append(letter != null ? letter : (char) (one & 0xff));
            }
            return text.toString();
        }

        private static Tcvn3 read() {
            Map<Character, Byte> bytes = new HashMap<>();
            Map<Byte, Character> letters = new HashMap<>();
            try (InputStream in = Objects.requireNonNull(TextCode.class.getResourceAsStream("/sandbox/tcvn3.txt"))) {
                new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                    byte code = (byte) Integer.parseInt(line.substring(0, 2), 16);
                    bytes.put(line.charAt(3), code);
                    letters.put(code, line.charAt(3));
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Tcvn3(bytes, letters);
        }
    }
}
