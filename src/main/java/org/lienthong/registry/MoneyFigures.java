package org.lienthong.registry;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What citizens were asked to pay and paid. */
@Component
public class MoneyFigures {

    private final JdbcClient jdbc;

    MoneyFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Day(long many, BigInteger vnd) {}

    /**
     * @param whole at most {@link Span#MOST} periods
     * @param filter of a province of today or of all; what it says about days and waiting is not looked at
     * @return the oldest period first, each beside the same of the year before
     */
    public List<Obliged> of(Span span, Period whole, MoneyFilter filter) {
        MoneyFilter all = filter.waiting(null);
        MoneyFilter asked = all.during(new Period(whole.yearBefore().first(), whole.last()));
        TreeMap<LocalDate, Day> notified = days(MoneyQueries.NOTICES, asked);
        TreeMap<LocalDate, Day> paid = days(MoneyQueries.PAYMENTS, asked);
        LocalDate known = Growth.known(jdbc, filter.area());
        return span.periods(whole).stream()
                .map(period -> new Obliged(
                        period,
                        grown(notified, period, known, during -> new Counted.Notices(all.during(during))),
                        grown(paid, period, known, during -> new Counted.Payments(all.during(during)))))
                .toList();
    }

    private static Obliged.Grown grown(
            TreeMap<LocalDate, Day> days, Period period, @Nullable LocalDate known, Function<Period, Counted> list) {
        Period before = period.yearBefore();
        return new Obliged.Grown(
                sum(days, period, list.apply(period)),
                sum(days, before, list.apply(before)),
                Growth.whole(known, before));
    }

    /** The notices of which something is still to be paid at this moment, with what is still open of them. */
    public Obliged.Sum waiting(MoneyFilter filter) {
        MoneyFilter waiting = filter.waiting(true);
        Query query = MoneyQueries.NOTICES.total(waiting);
        return jdbc.sql(query.sql())
                .params(query.values())
                .query((row, number) -> new Obliged.Sum(
                        new Figure(row.getLong("many"), new Counted.Notices(waiting)), vnd(row, "open_vnd")))
                .single();
    }

    private TreeMap<LocalDate, Day> days(MoneyQueries queries, MoneyFilter filter) {
        Query query = queries.days(filter);
        TreeMap<LocalDate, Day> days = new TreeMap<>();
        jdbc.sql(query.sql())
                .params(query.values())
                .query((row, number) -> days.put(
                        row.getObject("on_day", LocalDate.class), new Day(row.getLong("many"), vnd(row, "vnd"))))
                .list();
        return days;
    }

    private static Obliged.Sum sum(TreeMap<LocalDate, Day> days, Period period, Counted list) {
        List<Day> own = List.copyOf(
                days.subMap(period.first(), true, period.last(), true).values());
        return new Obliged.Sum(
                new Figure(own.stream().mapToLong(Day::many).sum(), list),
                own.stream().map(Day::vnd).reduce(BigInteger.ZERO, BigInteger::add));
    }

    private static BigInteger vnd(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column).toBigIntegerExact();
    }
}
