package org.lienthong.registry;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was exchanged in a period, beside the same period of the year before.
 *
 * @param in messages taken from partners
 * @param out messages told to partners and acknowledged
 * @param all both together
 */
public record Exchanged(Period period, Growth in, Growth out, Growth all) {

    /**
     * Today so far.
     *
     * @param expected how many a whole day has that the national platform was judged by
     */
    public record Today(Figure in, Figure out, Figure all, long expected) {}

    /**
     * What one system and the hub exchanged in a period.
     *
     * @param lastOut when the hub told it something last; null when never
     */
    public record System(
            KnownSystems.SystemInfo system,
            Figure in,
            Figure out,
            Hearing heard,
            @Nullable Instant lastOut) {
        public System {
            Objects.requireNonNull(system);
        }

        /** When the hub took a message from it last; null when never. */
        public @Nullable Instant lastIn() {
            return heard.last();
        }

        public boolean silent() {
            return heard.silent();
        }
    }
}
