package org.lienthong.channels;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Arrival;

/** Documents without an id of their own: the same bytes through the same door are the same message. */
final class Digests {

    private Digests() {}

    static Arrival arrival(SystemId from, String door, @Nullable String type, byte[] body, Instant receivedAt) {
        return new Arrival(from, door, door + ":" + of(body), type, body, receivedAt);
    }

    static String of(byte[] body) {
        return HexFormat.of().formatHex(sha256().digest(body));
    }

    static String of(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
