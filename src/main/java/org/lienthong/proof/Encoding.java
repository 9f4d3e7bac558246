package org.lienthong.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The one way in which facts become bytes before they are hashed: first the name of the form, then each field as its
 * length (four bytes, big-endian; -1 for an absent one) and its bytes. Texts in UTF-8, numbers in decimal digits, points in
 * time and days in ISO 8601 (UTC). Two lists of fields never have the same bytes. A change of any form needs a new name.
 */
final class Encoding {

    private final MessageDigest sha = Digest.sha256();

    private Encoding(String form) {
        text(form);
    }

    static Encoding of(String form) {
        return new Encoding(form);
    }

    Encoding text(@Nullable String text) {
        return field(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    Encoding number(long number) {
        return text(Long.toString(number));
    }

    Encoding time(Instant time) {
        return text(time.toString());
    }

    Encoding day(LocalDate day) {
        return text(day.toString());
    }

    Encoding digest(Digest digest) {
        return field(digest.bytes());
    }

    Digest done() {
        return Digest.of(sha);
    }

    private Encoding field(byte @Nullable [] bytes) {
        sha.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(0, bytes == null ? -1 : bytes.length)
                .array());
        if (bytes != null) {
            sha.update(bytes);
        }
        return this;
    }
}
