package org.lienthong.routing;

import org.lienthong.exchange.Arrival;
import org.lienthong.exchange.Kept;
import org.lienthong.exchange.ReceivingMessages;
import org.lienthong.exchange.ReceivingMessages.Answered;
import org.lienthong.exchange.ReceivingMessages.Translated;
import org.springframework.stereotype.Component;

/** What intake routes can say; each verb returns what the next one takes. */
@Component("intake")
final class IntakeVerbs {

    private final ReceivingMessages receiving;

    IntakeVerbs(ReceivingMessages receiving) {
        this.receiving = receiving;
    }

    public Kept keep(Arrival arrival) {
        return receiving.keep(arrival);
    }

    public Translated translate(Kept kept) {
        return receiving.translate(kept);
    }

    public Answered apply(Translated translated) {
        return receiving.apply(translated);
    }
}
