package org.lienthong.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.Forecast.Basis;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.ProvinceCode;

/** Says when a dossier will be done from how long others took that stood where it stands now; pure. */
public final class Forecasting {

    /** With fewer similar dossiers a share in percent says nothing. */
    static final int MINIMUM = 30;

    private static final double EARLY = 0.25;
    private static final double SURE = 0.8;

    private final WorkingCalendar calendar;
    private final History history;

    public Forecasting(WorkingCalendar calendar, History history) {
        this.calendar = calendar;
        this.history = history;
    }

    /** Empty when the dossier is done, nothing is known of it, or it is past its last day and there is too little history. */
    public Optional<Forecast> of(ProvinceCode province, ProcedureCode procedure, DossierClock clock, Instant now) {
        LocalDate today = VietNam.day(now);
        Phase phase = clock.phase();
        if (phase == null || phase.done()) {
            return Optional.empty();
        }
        LocalDate since = clock.stretches().stream()
                .filter(stretch -> stretch.phase() == phase)
                .map(stretch -> VietNam.day(stretch.from()))
                .findFirst()
                .orElse(today);
        int passed = Math.max(0, calendar.count(since, today));
        return similar(province, procedure, phase, passed, since, today, Basis.PROVINCE)
                .or(() -> similar(null, procedure, phase, passed, since, today, Basis.COUNTRY))
                .or(() -> limit(clock, today));
    }

    private Optional<Forecast> similar(
            @Nullable ProvinceCode province,
            ProcedureCode procedure,
            Phase phase,
            int passed,
            LocalDate since,
            LocalDate today,
            Basis basis) {
        int[] days = history.of(province, procedure, phase, passed);
        if (days.length < MINIMUM) {
            return Optional.empty();
        }
        int late = quantile(days, SURE);
        return Optional.of(new Forecast(
                later(calendar.plus(since, quantile(days, EARLY)), today),
                later(calendar.plus(since, late), today),
                share(days, late),
                basis,
                days.length));
    }

    private Optional<Forecast> limit(DossierClock clock, LocalDate today) {
        LocalDate due = clock.dueDay();
        return due == null || due.isBefore(today)
                ? Optional.empty()
                : Optional.of(new Forecast(later(today, today), later(due, today), null, Basis.LIMIT, 0));
    }

    /** Nothing is handed out on a day off or before today. */
    private LocalDate later(LocalDate day, LocalDate today) {
        return calendar.plus(day.isBefore(today) ? today : day, 0);
    }

    /** The smallest number of days by which at least this share were done. */
    private static int quantile(int[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    private static double share(int[] sorted, int days) {
        int done = 0;
        while (done < sorted.length && sorted[done] <= days) {
            done++;
        }
        return (double) done / sorted.length;
    }
}
