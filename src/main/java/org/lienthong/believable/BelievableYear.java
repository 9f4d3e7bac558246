package org.lienthong.believable;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.LegalTime;
import org.lienthong.clock.WorkingCalendar;
import org.lienthong.dossier.Channel;
import org.lienthong.dossier.ProvinceCode;

/**
 * The dossiers of a year and two months that end now: who came with what, what the offices said about it and when. Every person,
 * parcel and number is invented; the same moment, law and count give the same country.
 */
public final class BelievableYear {

    private static final long SEED = 766;

    private final Instant now;
    private final int count;
    private final Season season;
    private final Names names = new Names();
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Instant downSince;
    private final Map<Place, Offices> offices = new LinkedHashMap<>();
    /** Of which nothing was heard yet while the hub only listened to them. */
    private final Set<Place> unheard = new LinkedHashSet<>();

    private final Chances<Place> places;
    private final Chances<Errand> errands = new Chances<>(Errand.all(), Errand::share);
    private final Chances<Fate> fates = new Chances<>(List.of(Fate.values()), Fate::share);

    /**
     * @param now nothing happened later
     * @param provinces who is there; those that the room does not know are left out
     * @param count so many people come
     */
    public BelievableYear(LegalTime law, Instant now, List<ProvinceCode> provinces, int count) {
        WorkingCalendar calendar = law.calendar();
        WorkTime work = new WorkTime(calendar);
        List<Place> known = Place.all().stream()
                .filter(place -> provinces.contains(place.code()))
                .toList();
        this.now = now;
        this.downSince = work.downSince(now);
        this.count = known.isEmpty() ? 0 : count;
        this.season = new Season(calendar, now);
        this.places = new Chances<>(known, Place::share);
        known.stream().filter(place -> place.climb().heard() != null).forEach(unheard::add);
        known.forEach(place -> offices.put(place, new Offices(place, work, law, now, random)));
    }

    /** Since when the land system of a province that is {@link Temper#DOWN} has been out of reach. */
    public Instant downSince() {
        return downSince;
    }

    /** Hands over one dossier after the other, about in the order in which they came in. */
    public void each(Consumer<Past> sink) {
        for (int i = 0; i < count; i++) {
            Past past = next((i + random.nextDouble()) / count);
            if (past != null) {
                sink.accept(past);
            }
        }
    }

    /** Somebody who came where nobody is heard yet, or any more, is not known. */
    private @Nullable Past next(double quantile) {
        Place place = places.draw(random);
        Channel channel = channel();
        Instant submitted = season.submitted(quantile, channel, random);
        place = unheard(submitted).orElse(place);
        if (!place.climb().hears(submitted, now)) {
            return null;
        }
        Offices there = Objects.requireNonNull(offices.get(place));
        Past past = new Course(there, errands.draw(random), names.next(place.code(), submitted), submitted, random)
                .run(channel, fates.draw(random));
        if (past != null && !place.climb().tells(past.steps().get(0).recordedAt(), now)) {
            unheard.remove(place);
        }
        return past;
    }

    /** No province goes into service of which nothing was heard while the hub only listened: the next person comes there. */
    private Optional<Place> unheard(Instant at) {
        return unheard.stream()
                .filter(place -> place.climb().hears(at, now) && !place.climb().tells(at, now))
                .max(Comparator.comparing(
                        place -> Objects.requireNonNullElse(place.climb().live(), 0)));
    }

    private Channel channel() {
        int dice = random.nextInt(100);
        return dice < 62 ? Channel.ONLINE : dice < 97 ? Channel.DIRECT : Channel.POST;
    }
}
