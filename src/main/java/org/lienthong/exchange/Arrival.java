package org.lienthong.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.SystemId;

/**
 * A document as it came through a door: an attempt, not yet a fact.
 *
 * @param door the name of the door in the system's profile
 * @param key what makes a second copy of this document the same message: the sender's own id, or a digest
 * @param body the raw bytes, never changed
 */
public record Arrival(
        SystemId from, String door, String key, @Nullable String contentType, byte[] body, Instant receivedAt) {

    /** The same document under another key. */
    public Arrival under(String otherKey) {
        return new Arrival(from, door, otherKey, contentType, body, receivedAt);
    }
}
