package org.lienthong.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lienthong.clock.SpecialDay.Certainty;

/**
 * The working days of public servants in Viet Nam. Local days (Asia/Ho_Chi_Minh). Immutable for its callers; a year is
 * worked out when it is first asked for. Before 1976 and after 2200 only the weekly days off are known.
 */
public final class WorkingCalendar {

    private static final int FIRST = 1976;
    static final int LAST = 2200;

    private final List<Holiday> holidays;
    private final List<SpecialDay> published;
    private final Map<Integer, WorkYear> years = new ConcurrentHashMap<>();

    WorkingCalendar(List<Holiday> holidays, List<SpecialDay> published) {
        this.holidays = List.copyOf(holidays);
        this.published = List.copyOf(published);
    }

    public boolean isWorking(LocalDate day) {
        return year(day.getYear()).works(day);
    }

    /** Why a day is not what its weekday says. */
    public Optional<SpecialDay> special(LocalDate day) {
        return Optional.ofNullable(year(day.getYear()).on(day));
    }

    /** In the order of the days. */
    public List<SpecialDay> specialDays(int year) {
        return year(year).special();
    }

    /**
     * The n-th working day after this day, which is itself not counted (Civil Code 2015 Art. 147.2). With n = 0 this day, or
     * the next working day when it is off (Art. 148.5).
     */
    public LocalDate plus(LocalDate day, int n) {
        if (n < 0) {
            throw new IllegalArgumentException("working days are counted forward");
        }
        if (n == 0) {
            return isWorking(day) ? day : plus(day, 1);
        }
        int year = day.getYear();
        int wanted = n + year(year).upTo(day.getDayOfYear());
        while (wanted > year(year).total()) {
            wanted -= year(year).total();
            year++;
        }
        return LocalDate.ofYearDay(year, year(year).dayOf(wanted));
    }

    /** How many working days lie after {@code from} up to and with {@code to}; negative when {@code to} is earlier. */
    public int count(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -count(to, from);
        }
        int days = year(to.getYear()).upTo(to.getDayOfYear())
                - year(from.getYear()).upTo(from.getDayOfYear());
        for (int year = from.getYear(); year < to.getYear(); year++) {
            days += year(year).total();
        }
        return days;
    }

    /** Whether a day off between these days, both included, is only foreseen, so that a date beyond it may move. */
    public boolean restsOnForecast(LocalDate from, LocalDate to) {
        int last = Math.min(LAST, to.getYear());
        for (int year = Math.max(FIRST, from.getYear()); year <= last; year++) {
            if (specialDays(year).stream()
                    .anyMatch(day -> day.certainty() == Certainty.FORECAST && Valid.on(from, to, day.day()))) {
                return true;
            }
        }
        return false;
    }

    private WorkYear year(int year) {
        return year < FIRST || year > LAST
                ? new WorkYear(year, List.of())
                : years.computeIfAbsent(
                        year, wanted -> new WorkYear(wanted, YearOfDaysOff.of(wanted, holidays, published)));
    }
}
