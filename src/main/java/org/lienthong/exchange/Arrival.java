package org.lienthong.exchange;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.SystemId;
import org.lienthong.province.PartnerSystem;

/**
 * A document as it came through a door: an attempt, not yet a fact.
 *
 * @param door the name of the door in the system's profile
 * @param key what makes a second copy of this document the same message: the sender's own id, or a digest
 * @param body the raw bytes, never changed
 * @param as the sender in the version by which its door recognised the document, so that it is translated by the same;
 *     null: the version of now. It is not kept: what is taken up again is translated by the version of then
 */
public record Arrival(
        SystemId from,
        String door,
        String key,
        @Nullable String contentType,
        byte[] body,
        Instant receivedAt,
        @Nullable PartnerSystem as) {

    public Arrival(
            SystemId from, String door, String key, @Nullable String contentType, byte[] body, Instant receivedAt) {
        this(from, door, key, contentType, body, receivedAt, null);
    }

    /** A document without an id of its own: the same words through the same door are the same message. */
    public static Arrival of(
            SystemId from, String door, @Nullable String contentType, byte[] body, Instant receivedAt) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return new Arrival(
                    from, door, door + ":" + HexFormat.of().formatHex(digest), contentType, body, receivedAt);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** The same document, to be translated by this version of its sender. */
    public Arrival by(PartnerSystem sender) {
        return new Arrival(from, door, key, contentType, body, receivedAt, sender);
    }

    /** The same document under another key. */
    public Arrival under(String otherKey) {
        return new Arrival(from, door, otherKey, contentType, body, receivedAt, as);
    }
}
