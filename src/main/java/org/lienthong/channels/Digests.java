package org.lienthong.channels;

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
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
