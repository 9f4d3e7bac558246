package org.lienthong.exchange;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what came of each delivery and when it is tried again. */
public final class SettlingDeliveries {

    private static final Logger log = LoggerFactory.getLogger(SettlingDeliveries.class);

    private final Deliveries deliveries;
    private final ExchangeSettings settings;
    private final DeliverySignal signal;
    private final Clock clock;

    public SettlingDeliveries(Deliveries deliveries, ExchangeSettings settings, DeliverySignal signal, Clock clock) {
        this.deliveries = deliveries;
        this.settings = settings;
        this.signal = signal;
        this.clock = clock;
    }

    public void settle(List<Deliveries.Result> results) {
        for (Deliveries.Result result : results) {
            deliveries.settle(
                    result, clock.instant(), settings.backoff(result.delivery().attempts()), settings.circuit());
            report(result);
        }
        signal.wake();
    }

    private static void report(Deliveries.Result result) {
        Deliveries.Claimed delivery = result.delivery();
        String what = delivery.destination() + " " + delivery.message().type().code() + " delivery " + delivery.id();
        result.outcome()
                .fold(
                        delivered -> log(() -> log.info("{}: delivered", what)),
                        later -> log(() -> log.warn(
                                "{}: attempt {} failed, trying later: {}", what, delivery.attempts(), later.reason())),
                        unknown -> log(() -> log.warn(
                                "{}: attempt {} was sent, outcome unknown: {}",
                                what,
                                delivery.attempts(),
                                unknown.reason())),
                        refused -> log(() -> log.warn(
                                "{}: refused, waits in quarantine: {}",
                                what,
                                refused.findings().get(0).rule())),
                        skipped -> log(() -> log.info("{}: skipped, {}", what, skipped.reason())));
    }

    private static boolean log(Runnable line) {
        line.run();
        return true;
    }
}
