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
        String what = delivery.destination() + " " + delivery.message().type().code() + " delivery " + delivery.id()
                + " attempt " + delivery.attempts();
        String words = result.outcome().read(WORDS);
        if (result.outcome() instanceof Outcome.Delivered || result.outcome() instanceof Outcome.Skipped) {
            log.info("{}: {}", what, words);
        } else {
            log.warn("{}: {}", what, words);
        }
    }

    private static final Outcome.Reader<String> WORDS = new Outcome.Reader<>() {
        @Override
        public String delivered(Outcome.Delivered delivered) {
            return "delivered";
        }

        @Override
        public String tryLater(Outcome.TryLater later) {
            return "failed, trying later: " + later.why().line();
        }

        @Override
        public String unknown(Outcome.Unknown unknown) {
            return "was sent, outcome unknown: " + unknown.why().line();
        }

        @Override
        public String refused(Outcome.Refused refused) {
            return "refused, waits in quarantine: " + refused.findings().get(0).rule();
        }

        @Override
        public String skipped(Outcome.Skipped skipped) {
            return "skipped: " + skipped.why().line();
        }
    };
}
