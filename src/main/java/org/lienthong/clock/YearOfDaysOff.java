package org.lienthong.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lienthong.clock.SpecialDay.Certainty;
import org.lienthong.clock.SpecialDay.Kind;

/** Works out the special days of one year: what the law names, what was published for it, and a forecast of the rest. */
final class YearOfDaysOff {

    private static final int SECOND_NATIONAL_DAY_SINCE = 2021;
    private static final int FIVE_DAYS_OF_TET_SINCE = 2014;
    private static final String FIVE_DAYS = "forecast: Labour Code 2019 Art. 112.1.b, laid as in 2021 to 2026";
    private static final String BESIDE = "forecast: Labour Code 2019 Art. 112.1.đ, laid as in 2021 to 2026";

    private final int year;
    private final List<Holiday> holidays;
    private final List<SpecialDay> published;
    private final List<SpecialDay> days = new ArrayList<>();

    private YearOfDaysOff(int year, List<Holiday> holidays, List<SpecialDay> published) {
        this.year = year;
        this.holidays = holidays;
        this.published = published.stream()
                .filter(special -> special.day().getYear() == year)
                .toList();
    }

    /** In the order of the days; each day once for each kind. */
    static List<SpecialDay> of(int year, List<Holiday> holidays, List<SpecialDay> published) {
        return new YearOfDaysOff(year, holidays, published).days();
    }

    private List<SpecialDay> days() {
        List<SpecialDay> moved = new ArrayList<>();
        holidays.stream()
                .filter(holiday -> holiday.holdsIn(year) && !decided(holiday.occasion()))
                .forEach(holiday -> {
                    SpecialDay day = new SpecialDay(
                            holiday.in(year), holiday.occasion(), Kind.HOLIDAY, Certainty.LAW, holiday.source());
                    days.add(day);
                    if (holiday.inLieu()) {
                        moved.add(day);
                    }
                });
        Stream.of(tet(), besideNationalDay()).flatMap(List::stream).forEach(day -> {
            days.add(day);
            moved.add(day);
        });
        days.addAll(published);
        inLieu(moved);
        days.sort(Comparator.comparing(SpecialDay::day));
        return List.copyOf(days);
    }

    /** Whether a notice laid the whole holiday, days in lieu included. An exchange alone lays nothing. */
    private boolean decided(Occasion occasion) {
        return published.stream().anyMatch(day -> day.occasion() == occasion && day.kind() == Kind.HOLIDAY);
    }

    /**
     * Five days: one before and four from the first day on when that is a Monday or Tuesday, else two before and three. So
     * it was decided in 2021 to 2026. Four days until 2013 (Labour Code 1994 Art. 73, amended 2007).
     */
    private List<SpecialDay> tet() {
        if (decided(Occasion.TET)) {
            return List.of();
        }
        LocalDate first = LunarCalendar.newYear(year);
        boolean five = year >= FIVE_DAYS_OF_TET_SINCE;
        boolean earlyInWeek = first.getDayOfWeek().compareTo(DayOfWeek.TUESDAY) <= 0;
        int before = five && !earlyInWeek ? 2 : 1;
        LocalDate begin = first.minusDays(before);
        return begin.datesUntil(begin.plusDays(five ? 5 : 4))
                .map(day -> new SpecialDay(day, Occasion.TET, Kind.HOLIDAY, Certainty.FORECAST, FIVE_DAYS))
                .toList();
    }

    /** The side that joins the weekend; in the middle of the week the day before, as in 2026. */
    private List<SpecialDay> besideNationalDay() {
        if (year < SECOND_NATIONAL_DAY_SINCE || decided(Occasion.NATIONAL_DAY)) {
            return List.of();
        }
        LocalDate day = LocalDate.of(year, 9, 2);
        LocalDate beside =
                switch (day.getDayOfWeek()) {
                    case MONDAY, THURSDAY, SUNDAY -> day.plusDays(1);
                    case TUESDAY, WEDNESDAY, FRIDAY, SATURDAY -> day.minusDays(1);
                };
        return List.of(new SpecialDay(beside, Occasion.NATIONAL_DAY, Kind.HOLIDAY, Certainty.FORECAST, BESIDE));
    }

    /** Labour Code 2019 Art. 111.3: the next working day, each holiday its own. */
    private void inLieu(List<SpecialDay> moved) {
        Set<LocalDate> taken = new TreeSet<>();
        days.stream().filter(day -> day.kind().off()).map(SpecialDay::day).forEach(taken::add);
        moved.stream()
                .sorted(Comparator.comparing(SpecialDay::day))
                .filter(day -> Weekly.off(day.day()))
                .forEach(day -> {
                    LocalDate next = day.day();
                    while (Weekly.off(next) || taken.contains(next)) {
                        next = next.plusDays(1);
                    }
                    taken.add(next);
                    days.add(new SpecialDay(
                            next, day.occasion(), Kind.IN_LIEU, day.certainty(), "Labour Code 2019 Art. 111.3"));
                });
    }
}
