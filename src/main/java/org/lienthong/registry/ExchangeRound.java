package org.lienthong.registry;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds the exchanges since the last round to the sums by day, so that only the latest are counted where they lie. Any number of
 * nodes may do it: the one row of the round is locked, and both the sums and how far they go change together. An exchange is
 * mostly written within seconds of its time; the round leaves the last quarter of an hour alone. What is written later still,
 * as the last pieces of a long file, is found when the first round of the next day counts the two days before anew.
 */
@Component
public class ExchangeRound {

    private static final Duration SETTLED = Duration.ofMinutes(15);
    private static final int ANEW = 2;

    private static final String ROLL = """
            merge into exchange_day s using (
                select %s as on_day, 'IN' as direction, d.province, d.system, count(*) as many, max(d.at) as last_at
                from (select province, system, received_at as at from message
                    where received_at >= :since and received_at < :until) d
                group by 1, 3, 4
                union all
                select %s as on_day, 'OUT' as direction, d.province, d.system, count(*) as many, max(d.at) as last_at
                from (select province, destination as system, done_at as at from delivery_done
                    where outcome = 'DELIVERED' and done_at >= :since and done_at < :until) d
                group by 1, 3, 4) n
            on s.on_day = n.on_day and s.direction = n.direction and s.province = n.province and s.system = n.system
            when matched then update set many = s.many + n.many, last_at = greatest(s.last_at, n.last_at)
            when not matched then insert (on_day, direction, province, system, many, last_at)
                values (n.on_day, n.direction, n.province, n.system, n.many, n.last_at)""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    ExchangeRound(JdbcClient jdbc, TransactionTemplate transaction, InstantSource clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Once; the hub does it again and again by itself. */
    public void roll() {
        transaction.executeWithoutResult(status -> {
            OffsetDateTime since = jdbc.sql("select rolled_until from exchange_round for update")
                    .query(OffsetDateTime.class)
                    .single();
            OffsetDateTime until = Times.column(clock.instant().minus(SETTLED));
            if (until.isAfter(since)) {
                roll(day(since).isBefore(day(until)) ? forgotten(since, day(until)) : since, until);
            }
        });
    }

    private void roll(OffsetDateTime since, OffsetDateTime until) {
        jdbc.sql(ROLL.formatted(Day.inVietNam("d.at"), Day.inVietNam("d.at")))
                .param("since", since)
                .param("until", until)
                .update();
        jdbc.sql("update exchange_round set rolled_until = :until")
                .param("until", until)
                .update();
    }

    /** Takes the sums of the days before away, and says from when on they are to be added up again. */
    private OffsetDateTime forgotten(OffsetDateTime since, LocalDate day) {
        LocalDate first = day.minusDays(ANEW).isBefore(day(since)) ? day.minusDays(ANEW) : day(since);
        OffsetDateTime start = Times.column(first.atStartOfDay(Period.ZONE).toInstant());
        jdbc.sql("delete from exchange_day where on_day >= :first")
                .param("first", first)
                .update();
        return start;
    }

    private static LocalDate day(OffsetDateTime time) {
        return LocalDate.ofInstant(time.toInstant(), Period.ZONE);
    }
}
