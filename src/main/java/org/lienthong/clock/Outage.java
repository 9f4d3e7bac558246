package org.lienthong.clock;

import java.time.Instant;

/**
 * A time in which the systems of an office stood still; it is not counted (NĐ 99/2022 Art. 16 for security registration; assumed for the
 * other procedures).
 *
 * @param until the first moment after it; not before {@code from}
 * @param reason what people read
 */
public record Outage(Instant from, Instant until, String reason) {

    public Outage {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("an outage ends after it begins");
        }
    }
}
