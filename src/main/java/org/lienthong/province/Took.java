package org.lienthong.province;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How long the parts of an activation took, each in milliseconds. All but the last happen beside the traffic, which goes
 * on with the version before; from the end of {@code switching} on every message is handled with the new one. Nobody
 * ever waits for any of them.
 *
 * @param reading the files, and what is in force
 * @param checking compiling and checking them
 * @param golden mapping the fixtures again
 * @param recording writing the version down, durably
 * @param switching opening what is new, and the swap
 */
public record Took(long reading, long checking, long golden, long recording, long switching) {

    static final Took NOTHING = new Took(0, 0, 0, 0, 0);

    /** Measures one part after the other. */
    static final class Watch {

        private final InstantSource clock;
        private Instant last;
        private Took took = NOTHING;

        Watch(InstantSource clock) {
            this.clock = clock;
            this.last = clock.instant();
        }

        void read() {
            took = new Took(lap(), took.checking, took.golden, took.recording, took.switching);
        }

        void checked() {
            took = new Took(took.reading, lap(), took.golden, took.recording, took.switching);
        }

        void remapped() {
            took = new Took(took.reading, took.checking, lap(), took.recording, took.switching);
        }

        void recorded() {
            took = new Took(took.reading, took.checking, took.golden, lap(), took.switching);
        }

        void switched() {
            took = new Took(took.reading, took.checking, took.golden, took.recording, lap());
        }

        Took took() {
            return took;
        }

        private long lap() {
            Instant now = clock.instant();
            long millis = Duration.between(last, now).toMillis();
            last = now;
            return millis;
        }
    }
}
