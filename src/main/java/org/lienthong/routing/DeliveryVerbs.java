package org.lienthong.routing;

import java.util.List;
import org.lienthong.exchange.Deliveries.Result;
import org.lienthong.exchange.Partners;
import org.lienthong.exchange.Passages.Dispatch;
import org.lienthong.exchange.SettlingDeliveries;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What delivery routes can say. */
@Component("delivery")
final class DeliveryVerbs {

    private final Partners partners;
    private final SettlingDeliveries settling;

    DeliveryVerbs(@Lazy Partners partners, SettlingDeliveries settling) {
        this.partners = partners;
        this.settling = settling;
    }

    /** A list inside a value of its own, so that Camel hands it over whole. */
    record Told(List<Result> results) {}

    public Told tell(Dispatch dispatch) {
        return new Told(partners.tell(dispatch));
    }

    public void settle(Told told) {
        settling.settle(told.results());
    }
}
