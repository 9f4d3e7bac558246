package org.lienthong.operations;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One look after the other; tells what is new. Used by one thread. */
public final class WatchingPulse {

    private static final Logger log = LoggerFactory.getLogger(WatchingPulse.class);

    private final TakingPulse taking;
    private @Nullable Pulse shown;

    public WatchingPulse(TakingPulse taking) {
        this.taking = taking;
    }

    /** Looks once. Trouble with the database is told in the log; the next look goes on. */
    public void look(Consumer<Pulse> changed) {
        try {
            Pulse pulse = taking.take();
            Pulse before = shown;
            shown = pulse;
            if (before == null || !before.shows(pulse)) {
                changed.accept(pulse);
            }
        } catch (RuntimeException trouble) {
            log.warn("looking at everything failed; trying again: {}", trouble.toString());
        }
    }
}
