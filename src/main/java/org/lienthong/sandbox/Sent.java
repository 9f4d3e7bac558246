package org.lienthong.sandbox;

import java.time.Instant;
import java.util.List;

/**
 * One call of a partner that its receiver answered.
 *
 * @param id the partner's own number of the call
 * @param to {@code hub}, or the partner that was called
 * @param key what the call is about, for example a status, a slip number or a notice number
 * @param digest SHA-256 of the body as it went over the wire, hex
 * @param accepted whether the answer was a yes; for a batch, whether every row was taken
 * @param message the receiver's words
 * @param attempt 1 when the first try was answered
 * @param repeated whether it was sent again after its answer ({@link Mode.Kind#DUPLICATE_CALLBACKS})
 */
public record Sent(
        Instant at,
        String id,
        String to,
        String door,
        List<String> dossiers,
        String key,
        String digest,
        boolean accepted,
        String message,
        int attempt,
        boolean repeated)
        implements Fact {

    public Sent {
        dossiers = List.copyOf(dossiers);
    }
}
