package org.lienthong.web.pages;

import java.util.Locale;
import org.lienthong.registry.DeliveryBoard;
import org.lienthong.registry.Entry;
import org.lienthong.registry.Timelines;
import org.lienthong.web.api.ItemViews;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What happened to a dossier and who was told, worded for a page. */
@Component
class Story {

    private final Timelines timelines;
    private final DeliveryBoard deliveries;
    private final ItemViews views;

    Story(Timelines timelines, DeliveryBoard deliveries, ItemViews views) {
        this.timelines = timelines;
        this.deliveries = deliveries;
        this.views = views;
    }

    void tell(Entry entry, Locale locale, boolean withNotes, Model model) {
        model.addAttribute(
                "steps",
                timelines.of(entry).stream()
                        .map(step -> views.step(step, locale, withNotes))
                        .toList());
        model.addAttribute(
                "deliveries",
                deliveries.of(entry).stream()
                        .map(delivery -> views.delivery(delivery, locale))
                        .toList());
    }
}
