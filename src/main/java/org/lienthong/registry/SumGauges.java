package org.lienthong.registry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the rounds of the figures go round, for whoever watches the hub; asked of the database when they are read, so that all
 * nodes tell the same. Figures stay right without them, and become slow.
 */
@Component
class SumGauges implements MeterBinder {

    private static final double MILLIS = 1000;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    SumGauges(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("lienthong.figures.changes", this::changes)
                .description("changes that are not added to the sums of figures yet")
                .register(registry);
        Gauge.builder(
                        "lienthong.figures.added",
                        () -> since("select added_at from sum_round where added_at is not null"))
                .description("time since changes were last added to the sums of figures")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("lienthong.figures.rolled", () -> since("select rolled_until from exchange_round"))
                .description("age of the last exchange that is added to the sums by day")
                .baseUnit("seconds")
                .register(registry);
    }

    private double changes() {
        return jdbc.sql("select many from sum_change").query(Long.class).single();
    }

    /** Not a number before the first round. */
    private double since(String sql) {
        return jdbc.sql(sql)
                .query(OffsetDateTime.class)
                .optional()
                .map(at -> Duration.between(at.toInstant(), clock.instant()).toMillis() / MILLIS)
                .orElse(Double.NaN);
    }
}
