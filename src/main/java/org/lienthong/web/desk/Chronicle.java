package org.lienthong.web.desk;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Officer;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.registry.ActsRecord;
import org.lienthong.registry.Delivery;
import org.lienthong.registry.DeliveryBoard;
import org.lienthong.registry.Entry;
import org.lienthong.registry.OfficialAct;
import org.lienthong.registry.Step;
import org.lienthong.registry.Timelines;
import org.lienthong.web.api.DeliveryItem;
import org.lienthong.web.api.ItemViews;
import org.lienthong.web.api.TimelineItem;
import org.springframework.stereotype.Component;

/** What happened to a dossier in human words, and behind each step who was told of it, when and how often it was tried. */
@Component
class Chronicle {

    private final Timelines timelines;
    private final DeliveryBoard deliveries;
    private final ItemViews views;
    private final SystemWords systems;
    private final ActsRecord acts;

    Chronicle(Timelines timelines, DeliveryBoard deliveries, ItemViews views, SystemWords systems, ActsRecord acts) {
        this.acts = acts;
        this.timelines = timelines;
        this.deliveries = deliveries;
        this.views = views;
        this.systems = systems;
    }

    /**
     * One thing that happened.
     *
     * @param from who said it, in words
     * @param by the official who said it at a desk of the hub; null when a system said it
     */
    public record Chapter(
            TimelineItem item, String from, @Nullable String by, List<Told> told) {}

    /** One system that is told of it. */
    public record Told(DeliveryItem item, String to) {}

    List<Step> steps(Entry entry) {
        return timelines.of(entry);
    }

    List<Delivery> deliveries(Entry entry) {
        return deliveries.of(entry);
    }

    List<OfficialAct> acts(Entry entry) {
        return acts.of(entry);
    }

    /** @param persons whether free words and names of officials may be shown */
    List<Chapter> chapters(Entry entry, boolean persons, Locale locale) {
        ProvinceCode province = entry.document().province();
        List<Delivery> told = deliveries.of(entry);
        return timelines.of(entry).stream()
                .map(step -> new Chapter(
                        views.step(step, locale, persons),
                        systems.of(locale, province, step.from()),
                        persons ? official(step) : null,
                        told.stream()
                                .filter(delivery -> delivery.seq() == step.seq())
                                .map(delivery -> new Told(
                                        views.delivery(persons ? delivery : delivery.covered(), locale),
                                        systems.of(locale, province, delivery.destination())))
                                .toList()))
                .toList();
    }

    private static @Nullable String official(Step step) {
        Officer officer = step.content().officer();
        return step.from().equals("api") && officer != null ? officer.code() : null;
    }
}
