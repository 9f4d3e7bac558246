package org.lienthong.operations;

import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.lienthong.registry.Connections;
import org.lienthong.registry.QuarantineList;
import org.lienthong.registry.Register;
import org.lienthong.registry.UntoldList;
import org.springframework.stereotype.Component;

/** Looks at everything at once, a few small questions to the database, and remembers the last look for all who want the same. */
@Component
public class TakingPulse {

    private static final int LATEST = 20;

    /** Who keeps looking looks more often. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Connections connections;
    private final UntoldList waiting;
    private final QuarantineList quarantine;
    private final Register register;
    private final InstantSource clock;

    private volatile @Nullable Pulse last;

    TakingPulse(
            Connections connections,
            UntoldList waiting,
            QuarantineList quarantine,
            Register register,
            InstantSource clock) {
        this.connections = connections;
        this.waiting = waiting;
        this.quarantine = quarantine;
        this.register = register;
        this.clock = clock;
    }

    /** Looks now. */
    public Pulse take() {
        Pulse pulse = new Pulse(
                clock.instant(),
                connections.systems(null),
                waiting.figures(),
                quarantine.open(),
                register.counts(),
                register.latest(LATEST));
        last = pulse;
        return pulse;
    }

    /** What was seen in the last five seconds; else looks now. */
    public Pulse last() {
        Pulse known = last;
        return known == null || known.at().plus(FRESH).isBefore(clock.instant()) ? take() : known;
    }

    /** Nobody keeps looking: what was seen grows old. */
    public void forget() {
        last = null;
    }
}
