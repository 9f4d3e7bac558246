package org.lienthong.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.DossierClock.Basis;
import org.lienthong.clock.DossierClock.Promise;
import org.lienthong.clock.DossierClock.State;
import org.lienthong.clock.Dues.Held;
import org.lienthong.clock.Timeline.Promised;

/**
 * Reads the clock of a dossier from what happened to it; pure. The limit runs from the receipt, stands still while the
 * citizen is asked for papers (KPI 766 subtracts it), while the tax office works out what is owed and while it is paid (the
 * offices' own work flows leave both outside the limit; the article was not read), and skips days lost to outages
 * (NĐ 99/2022 Art. 16 says so of security registration; assumed for the others).
 */
public final class LegalClock {

    private final Counting counting;

    LegalClock(Counting counting) {
        this.counting = counting;
    }

    /**
     * @param events in any order; their {@code seq} counts. Any history is read, also one with missing or impossible times
     * @param limit the limit of the procedure, the province's own before the national one; null when none is known
     * @param outages known outages of the office, in any order, also overlapping
     * @param now the moment of asking; when it lies before the last event, that event's time
     */
    public DossierClock read(List<ClockEvent> events, @Nullable Limit limit, List<Outage> outages, Instant now) {
        return read(Timeline.of(events), limit, outages, now);
    }

    DossierClock read(Timeline timeline, @Nullable Limit limit, List<Outage> outages, Instant now) {
        if (timeline.isEmpty()) {
            return Readings.nothingKnown();
        }
        Instant asked = now.isBefore(timeline.last()) ? timeline.last() : now;
        List<Stretch> stretches = timeline.stretches(asked);
        Instant started = timeline.accepted();
        Instant ended = ended(stretches);
        Course course = new Course(timeline, stretches, ended == null ? asked : ended, ended);
        return started == null ? Readings.notStarted(course) : started(course, started, limit, outages);
    }

    private DossierClock started(Course course, Instant started, @Nullable Limit limit, List<Outage> outages) {
        LocalDate start = counting.startDay(started, limit == null ? null : limit.cutOff());
        LocalDate today = VietNam.day(course.asOf());
        Set<LocalDate> excused =
                new ExcusedDays(counting.calendar(), counting.hours()).of(outages, started, course.asOf());
        Uncounted uncounted = Uncounted.of(course.standstills(), excused);
        Uncounted waiting = Uncounted.of(course.standstills(), Set.of());
        Limit.Unit unit = limit == null ? Limit.Unit.WORKING_DAYS : limit.unit();
        int paused = missing(start, today, unit, waiting);
        Held held = new Dues(counting).of(course, started, limit, excused);
        Due due = held.due();
        return Readings.started(
                course,
                started,
                new Readings.Days(
                        Math.max(0, counting.counted(start, today, unit, uncounted)),
                        paused,
                        missing(start, today, unit, uncounted) - paused),
                promise(course.timeline().promises()),
                held,
                due.day() == null ? null : remaining(course.asOf(), due, unit, uncounted),
                due.day() != null && counting.calendar().restsOnForecast(start, due.day()));
    }

    /** Days left; on the last day 0, and -1 once its last moment is past. */
    private int remaining(Instant asOf, Due due, Limit.Unit unit, Uncounted uncounted) {
        LocalDate day = Objects.requireNonNull(due.day());
        int left = counting.counted(VietNam.day(asOf), day, unit, uncounted);
        boolean past = due.at() != null && asOf.isAfter(due.at());
        return past ? Math.min(left, -1) : Math.max(left, 0);
    }

    private int missing(LocalDate start, LocalDate today, Limit.Unit unit, Uncounted uncounted) {
        return today.isBefore(start)
                ? 0
                : counting.counted(start, today, unit, Uncounted.NOTHING)
                        - counting.counted(start, today, unit, uncounted);
    }

    private static @Nullable Promise promise(List<Promised> promises) {
        if (promises.isEmpty()) {
            return null;
        }
        Promised last = promises.get(promises.size() - 1);
        int changes = (int) promises.stream().map(Promised::date).distinct().count() - 1;
        return new Promise(last.date(), last.given(), changes);
    }

    /** Where the dossier was done and has stayed so; null while it is not. */
    private static @Nullable Instant ended(List<Stretch> stretches) {
        @Nullable Instant ended = null;
        for (Stretch stretch : stretches) {
            ended = !stretch.phase().done() ? null : ended == null ? stretch.from() : ended;
        }
        return ended;
    }

    /** What the clock is read from. */
    record Course(
            Timeline timeline,
            List<Stretch> stretches,
            Instant asOf,
            @Nullable Instant ended) {

        Stretch now() {
            return stretches.get(stretches.size() - 1);
        }

        /** When the limit did not run, up to the end. */
        List<Stretch> standstills() {
            return stretches.stream()
                    .filter(stretch -> !stretch.runs() && stretch.from().isBefore(asOf))
                    .map(stretch -> stretch.until().isAfter(asOf) ? stretch.until(asOf) : stretch)
                    .toList();
        }

        State state() {
            return ended != null ? State.ENDED : now().runs() ? State.RUNNING : State.PAUSED;
        }
    }

    /** A last day and its last moment. */
    record Due(@Nullable LocalDate day, @Nullable Instant at, Basis basis) {

        static final Due NONE = new Due(null, null, Basis.NONE);
    }
}
