package org.lienthong.citizen;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what may not be done often, in the database: for all nodes, and over a restart. */
@Component
class Counting {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Counting(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts once more and says how often it was in the window, which begins with the first count. */
    int add(String what, String whose, Duration window) {
        return add(what, whose, window, 1);
    }

    /** The same for several at once. */
    int add(String what, String whose, Duration window, int more) {
        String name = name(what, whose);
        var now = Times.column(clock.instant());
        var until = Times.column(clock.instant().plus(window));
        jdbc.sql("insert into citizen_count (name, many, until) values (?, 0, ?) on conflict do nothing")
                .params(name, until)
                .update();
        jdbc.sql("""
                        update citizen_count set many = case when until <= ? then ? else many + ? end,
                            until = case when until <= ? then ? else until end
                        where name = ?""").params(now, more, more, now, until, name).update();
        return get(what, whose);
    }

    int get(String what, String whose) {
        return jdbc.sql("select many from citizen_count where name = ? and until > ?")
                .params(name(what, whose), Times.column(clock.instant()))
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** How long the window still lasts; nothing when it is over. */
    Duration left(String what, String whose) {
        Instant now = clock.instant();
        return jdbc.sql("select until from citizen_count where name = ?")
                .param(name(what, whose))
                .query(OffsetDateTime.class)
                .optional()
                .map(until -> Duration.between(now, until.toInstant()))
                .filter(left -> !left.isNegative())
                .orElse(Duration.ZERO);
    }

    /** Takes one back that was counted before it was known that it does not count. */
    void takeBack(String what, String whose) {
        jdbc.sql("update citizen_count set many = many - 1 where name = ? and many > 0")
                .param(name(what, whose))
                .update();
    }

    /** Takes the next turn when the pause after the one before is over; false: it is not, and nothing changes. */
    boolean turn(String what, String whose, Duration pause) {
        String name = name(what, whose);
        var now = Times.column(clock.instant());
        jdbc.sql("insert into citizen_count (name, many, until) values (?, 1, ?) on conflict do nothing")
                .params(name, now)
                .update();
        return jdbc.sql("update citizen_count set until = ? where name = ? and until <= ?")
                        .params(Times.column(clock.instant().plus(pause)), name, now)
                        .update()
                == 1;
    }

    void forget(String what, String whose) {
        jdbc.sql("delete from citizen_count where name = ?")
                .param(name(what, whose))
                .update();
    }

    void clear() {
        jdbc.sql("delete from citizen_count where until <= ?")
                .param(Times.column(clock.instant()))
                .update();
    }

    private static String name(String what, String whose) {
        try {
            return what + ":"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256")
                                    .digest(whose.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
