package org.lienthong.registry;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** How long the periods are for which figures are given; they begin with the calendar's. */
public enum Span {
    DAY {
        @Override
        LocalDate begin(LocalDate day) {
            return day;
        }

        @Override
        LocalDate next(LocalDate begin) {
            return begin.plusDays(1);
        }
    },
    MONTH {
        @Override
        LocalDate begin(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        LocalDate next(LocalDate begin) {
            return begin.plusMonths(1);
        }
    },
    QUARTER {
        @Override
        LocalDate begin(LocalDate day) {
            return day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
        }

        @Override
        LocalDate next(LocalDate begin) {
            return begin.plusMonths(3);
        }
    },
    YEAR {
        @Override
        LocalDate begin(LocalDate day) {
            return day.withDayOfYear(1);
        }

        @Override
        LocalDate next(LocalDate begin) {
            return begin.plusYears(1);
        }
    };

    /** More periods than this are refused. */
    public static final int MOST = 400;

    abstract LocalDate begin(LocalDate day);

    abstract LocalDate next(LocalDate begin);

    /** The whole period in which this day lies. */
    public Period around(LocalDate day) {
        LocalDate begin = begin(day);
        return new Period(begin, next(begin).minusDays(1));
    }

    /** The period in which this day lies, up to this day: all that can have happened in it yet. */
    public Period upTo(LocalDate day) {
        return new Period(begin(day), day);
    }

    /** How many periods this stretch touches. */
    public long count(Period whole) {
        LocalDate begin = begin(whole.first());
        LocalDate end = begin(whole.last());
        return 1
                + switch (this) {
                    case DAY -> ChronoUnit.DAYS.between(begin, end);
                    case MONTH -> ChronoUnit.MONTHS.between(begin, end);
                    case QUARTER -> ChronoUnit.MONTHS.between(begin, end) / 3;
                    case YEAR -> ChronoUnit.YEARS.between(begin, end);
                };
    }

    /** The periods of this stretch, the oldest first; the first and the last only as far as they lie in it. */
    public List<Period> periods(Period whole) {
        List<Period> periods = new ArrayList<>();
        for (LocalDate begin = begin(whole.first()); !begin.isAfter(whole.last()); begin = next(begin)) {
            LocalDate last = next(begin).minusDays(1);
            periods.add(new Period(
                    begin.isBefore(whole.first()) ? whole.first() : begin,
                    last.isAfter(whole.last()) ? whole.last() : last));
        }
        return periods;
    }
}
