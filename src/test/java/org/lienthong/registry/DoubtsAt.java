package org.lienthong.registry;

import java.time.Instant;
import java.util.Map;
import org.lienthong.dossier.Doubt;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The doubts as they are counted at a moment, for tests of other rooms. */
public final class DoubtsAt {

    private DoubtsAt() {}

    public static Map<Doubt, Long> counts(JdbcClient jdbc, Period period, Instant now) {
        return new Doubts(jdbc, () -> now).counts(new Picked(Doubts.AT, period, null, null));
    }
}
