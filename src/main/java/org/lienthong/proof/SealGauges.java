package org.lienthong.proof;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for its seal or its time-stamp, for whoever watches the hub; asked of the database when it is read. */
@Component
class SealGauges implements MeterBinder {

    private static final int MILLIS = 1000;

    private static final String WAITING = """
            from event e
            where e.recorded_at >= coalesce((select mark from seal_round), timestamp with time zone '1970-01-01 00:00:00Z') - interval '10' minute
                and not exists (select 1 from event_seal s where s.event_id = e.id)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    SealGauges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("lienthong.proof.unsealed", this::unsealed)
                .description("events that have no seal yet")
                .register(registry);
        Gauge.builder("lienthong.proof.unsealed.oldest", this::oldest)
                .description("age of the oldest event that has no seal yet")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("lienthong.proof.unstamped", this::unstamped)
                .description("roots of closed days that have no time-stamp yet")
                .register(registry);
    }

    /** Looks only at what was recorded since a little before the last seal; older events are sealed or named by verifying. */
    private double unsealed() {
        return jdbc.sql("select count(*) " + WAITING).query(Long.class).single();
    }

    private double oldest() {
        return jdbc.sql("select min(e.recorded_at) " + WAITING)
                .query(OffsetDateTime.class)
                .optional()
                .map(at -> Duration.between(at.toInstant(), now()).toMillis() / (double) MILLIS)
                .orElse(0.0);
    }

    private double unstamped() {
        return jdbc.sql("""
                        select count(*) from day_root r
                        where not exists (select 1 from root_stamp s where s.province = r.province and s.on_day = r.on_day)""").query(Long.class).single();
    }

    private Instant now() {
        return clock.instant();
    }
}
