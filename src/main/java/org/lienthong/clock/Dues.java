package org.lienthong.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.DossierClock.Basis;
import org.lienthong.clock.LegalClock.Course;
import org.lienthong.clock.LegalClock.Due;
import org.lienthong.clock.Timeline.Promised;

/** The last day of a dossier: the promised one as long as nothing was taken out of the count after it was promised. */
final class Dues {

    private final Counting counting;

    Dues(Counting counting) {
        this.counting = counting;
    }

    /**
     * A pause moves the last moment only when it began before it: who is late and asks for papers afterwards stays late.
     *
     * @param excused days lost to outages
     */
    Due of(Course course, Instant started, @Nullable Limit limit, Set<LocalDate> excused) {
        List<Stretch> pauses = new ArrayList<>();
        Due due = due(course, started, limit, pauses, excused);
        for (Stretch still : course.standstills()) {
            if (due.at() != null && due.at().isBefore(still.from())) {
                return due;
            }
            pauses.add(still);
            due = due(course, started, limit, pauses, excused);
        }
        return due;
    }

    private Due due(
            Course course, Instant started, @Nullable Limit limit, List<Stretch> pauses, Set<LocalDate> excused) {
        Due due = due(course.timeline().promises(), started, limit, Uncounted.of(pauses, excused));
        return due.at() == null ? due : released(due, due.at(), pauses);
    }

    private Due due(List<Promised> promises, Instant started, @Nullable Limit limit, Uncounted uncounted) {
        if (!promises.isEmpty()) {
            Promised last = promises.get(promises.size() - 1);
            boolean moved = promises.stream().map(Promised::date).distinct().count() > 1;
            return promised(last, uncounted, moved ? Basis.PROMISED_ANEW : Basis.PROMISED);
        }
        if (limit == null) {
            return Due.NONE;
        }
        LocalDate day = counting.due(started, limit, uncounted);
        return new Due(day, VietNam.endOf(day), Basis.STATUTORY);
    }

    /** Nobody becomes late while the clock stands still: the whole day on which it runs again is left. */
    private Due released(Due due, Instant at, List<Stretch> pauses) {
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
