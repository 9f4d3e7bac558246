package org.lienthong.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.lienthong.registry.Connection;
import org.lienthong.registry.Connections;
import org.lienthong.registry.QuarantineList;
import org.lienthong.registry.Quarantined;
import org.lienthong.registry.UntoldList;
import org.springframework.stereotype.Component;

/** Figures of the work itself for whoever watches the hub: asked of the database when they are read, so that all nodes tell the same. */
@Component
class BusinessGauges implements MeterBinder {

    private final Connections connections;
    private final UntoldList waiting;
    private final QuarantineList quarantine;
    private final InstantSource clock;

    BusinessGauges(Connections connections, UntoldList waiting, QuarantineList quarantine, InstantSource clock) {
        this.connections = connections;
        this.waiting = waiting;
        this.quarantine = quarantine;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("lienthong.deliveries.waiting", () -> waiting.figures().waiting())
                .description("deliveries that are not finished")
                .register(registry);
        Gauge.builder("lienthong.deliveries.stuck", () -> waiting.figures().stuck())
                .description("deliveries that were refused, or whose outcome is not known")
                .register(registry);
        Gauge.builder("lienthong.deliveries.oldest", this::oldest)
                .description("age of the oldest delivery that is not finished")
                .baseUnit("seconds")
                .register(registry);
        for (Quarantined.Kind kind : Quarantined.Kind.values()) {
            Gauge.builder("lienthong.quarantine.open", () -> quarantine.open().get(kind))
                    .tag("kind", kind.name())
                    .description("what waits for a person")
                    .register(registry);
        }
        for (Connection.State state : Connection.State.values()) {
            Gauge.builder("lienthong.systems", () -> in(state))
                    .tag("state", state.name())
                    .description("connected systems by their state")
                    .register(registry);
        }
    }

    private double oldest() {
        Instant oldest = waiting.figures().oldest();
        return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toMillis() / 1000.0;
    }

    private long in(Connection.State state) {
        return connections.systems(null).stream()
                .filter(system -> system.state() == state)
                .count();
    }
}
