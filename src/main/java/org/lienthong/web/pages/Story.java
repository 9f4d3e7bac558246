package org.lienthong.web.pages;

import java.util.List;
import java.util.Locale;
import org.lienthong.registry.DeliveryBoard;
import org.lienthong.registry.DossierClocks;
import org.lienthong.registry.Entry;
import org.lienthong.registry.Step;
import org.lienthong.registry.Timelines;
import org.lienthong.web.api.ClockItem;
import org.lienthong.web.api.ItemViews;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What happened to a dossier and who was told, worded for a page. */
@Component
class Story {

    private final Timelines timelines;
    private final DeliveryBoard deliveries;
    private final ItemViews views;
    private final DossierClocks clocks;

    Story(Timelines timelines, DeliveryBoard deliveries, ItemViews views, DossierClocks clocks) {
        this.clocks = clocks;
        this.timelines = timelines;
        this.deliveries = deliveries;
        this.views = views;
    }

    void tell(Entry entry, Locale locale, boolean withNotes, Model model) {
        List<Step> steps = timelines.of(entry);
        model.addAttribute("clock", ClockItem.of(clocks.read(entry, steps)));
        model.addAttribute(
                "steps",
                steps.stream().map(step -> views.step(step, locale, withNotes)).toList());
        model.addAttribute(
                "deliveries",
                deliveries.of(entry).stream()
                        .map(delivery -> views.delivery(delivery, locale))
                        .toList());
    }
}
