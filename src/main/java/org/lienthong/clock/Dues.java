package org.lienthong.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.DossierClock.Basis;
import org.lienthong.clock.LegalClock.Course;
import org.lienthong.clock.LegalClock.Due;
import org.lienthong.clock.Timeline.Promised;

/**
 * The last day of a dossier: the promised one as long as nothing was taken out of the count after it was promised, and never
 * later than the law allows at the longest. An office may promise less than the law gives it, not more.
 */
final class Dues {

    private final Counting counting;

    Dues(Counting counting) {
        this.counting = counting;
    }

    /**
     * What a dossier is held to.
     *
     * @param lawfulUntil the last moment that the law allows whatever was promised; null where nobody has seen its limit
     */
    record Held(Due due, @Nullable Instant lawfulUntil) {}

    /** @param excused days lost to outages */
    Held of(Course course, Instant started, @Nullable Limit limit, Set<LocalDate> excused) {
        Due lawful = limit == null || limit.assumed()
                ? Due.NONE
                : moved(course, excused, out -> endOf(counting.longest(started, limit, out), Basis.LAW_BEFORE_PROMISE));
        Due kept = kept(course, started, limit, excused);
        boolean beyond = kept.basis() != Basis.STATUTORY
                && kept.at() != null
                && lawful.at() != null
                && lawful.at().isBefore(kept.at());
        return new Held(beyond ? lawful : kept, lawful.at());
    }

    private Due kept(Course course, Instant started, @Nullable Limit limit, Set<LocalDate> excused) {
        List<Promised> promises = course.timeline().promises();
        if (!promises.isEmpty()) {
            Promised last = promises.get(promises.size() - 1);
            boolean changed = promises.stream().map(Promised::date).distinct().count() > 1;
            Basis basis = changed ? Basis.PROMISED_ANEW : Basis.PROMISED;
            return moved(course, excused, out -> promised(last, out, basis));
        }
        return limit == null
                ? Due.NONE
                : moved(course, excused, out -> endOf(counting.due(started, limit, out), Basis.STATUTORY));
    }

    private static Due endOf(LocalDate day, Basis basis) {
        return new Due(day, VietNam.endOf(day), basis);
    }

    /** A pause moves the last moment only when it began before it: who is late and asks for papers afterwards stays late. */
    private Due moved(Course course, Set<LocalDate> excused, Function<Uncounted, Due> counted) {
        List<Stretch> pauses = new ArrayList<>();
        Due due = released(counted.apply(Uncounted.of(pauses, excused)), pauses);
        for (Stretch still : course.standstills()) {
            if (due.at() != null && due.at().isBefore(still.from())) {
                return due;
            }
            pauses.add(still);
            due = released(counted.apply(Uncounted.of(pauses, excused)), pauses);
        }
        return due;
    }

    /** Nobody becomes late while the clock stands still: the whole day on which it runs again is left. */
    private Due released(Due due, List<Stretch> pauses) {
        @Nullable Instant at = due.at();
        if (at == null) {
            return due;
        }
        Instant moment = at;
        for (Stretch still : pauses) {
            if (!moment.isBefore(still.from()) && moment.isBefore(still.until())) {
                moment = VietNam.endOf(counting.calendar().plus(VietNam.day(still.until()), 0));
            }
        }
        return moment.equals(at) ? due : new Due(VietNam.day(moment), moment, due.basis());
    }

    /** A promise keeps as many counted days as it had when it was given. */
    private Due promised(Promised promise, Uncounted uncounted, Basis basis) {
        LocalDate given = VietNam.day(promise.given());
        LocalDate promised = VietNam.day(promise.until());
        if (promised.isBefore(given)) {
            return new Due(promised, promise.until(), basis);
        }
        int days = counting.calendar().count(given, promised);
        LocalDate plain = counting.after(given, days, Limit.Unit.WORKING_DAYS, Uncounted.NOTHING);
        LocalDate day = counting.after(given, days, Limit.Unit.WORKING_DAYS, uncounted);
        return day.isAfter(plain) && day.isAfter(promised)
                ? new Due(day, VietNam.at(day, VietNam.time(promise.until())), basis)
                : new Due(promised, promise.until(), basis);
    }
}
