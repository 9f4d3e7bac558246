package org.lienthong.registry;

import java.io.IOException;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dossiers of a period of which something said is doubted, computed from what was said and never reported by anybody. */
@Component
public class Doubts {

    /** The days at which these look: a period is that of the receipts. */
    public static final Day AT = Day.RECEIVED;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Doubts(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many of these dossiers are doubted, by each reason; a dossier may be doubted for several. */
    public Map<Doubt, Long> counts(Picked among) {
        Map<Doubt, Long> counts = new EnumMap<>(Doubt.class);
        for (Doubt doubt : Doubt.values()) {
            counts.put(doubt, among.count(jdbc, condition(doubt)));
        }
        return counts;
    }

    /** The whole list. */
    public void each(Doubt doubt, Picked among, Receiver<Picked.Line> receiver) throws IOException {
        among.each(jdbc, condition(doubt), receiver);
    }

    /** @param limit 1 to {@link Register#LONGEST} */
    public Page<Picked.Line> list(Doubt doubt, Picked among, int limit, @Nullable Cursor cursor) {
        return among.list(jdbc, condition(doubt), limit, cursor);
    }

    private Query condition(Doubt doubt) {
        return new Query(doubt.condition(), Map.of("now", Times.column(clock.instant())));
    }
}
