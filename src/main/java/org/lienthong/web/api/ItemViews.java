package org.lienthong.web.api;

import java.util.Locale;
import org.lienthong.registry.Delivery;
import org.lienthong.registry.Step;
import org.lienthong.web.words.DeliveryWords;
import org.lienthong.web.words.EventWords;
import org.lienthong.web.words.Languages;
import org.springframework.stereotype.Component;

/** Words steps and deliveries. */
@Component
public class ItemViews {

    private final EventWords events;
    private final DeliveryWords deliveries;

    ItemViews(EventWords events, DeliveryWords deliveries) {
        this.events = events;
        this.deliveries = deliveries;
    }

    public TimelineItem step(Step step, Locale locale, boolean withNotes) {
        return new TimelineItem(
                step.seq(),
                step.at(),
                step.recordedAt(),
                step.from(),
                step.content().type().code(),
                step.before(),
                step.after(),
                events.text(locale, step.content()),
                events.text(Languages.VIETNAMESE, step.content()),
                events.text(Locale.ENGLISH, step.content()),
                withNotes ? step.content().text() : null,
                step.messageId());
    }

    public DeliveryItem delivery(Delivery delivery, Locale locale) {
        return new DeliveryItem(
                delivery.id(),
                delivery.seq(),
                delivery.destination(),
                delivery.message().code(),
                delivery.state(),
                delivery.attempts(),
                delivery.nextAttemptAt(),
                deliveries.waitsFor(locale, delivery),
                delivery.lastError(),
                delivery.createdAt(),
                delivery.doneAt(),
                delivery.confirmedAt());
    }
}
