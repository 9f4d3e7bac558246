package org.lienthong.citizen;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
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
        String name = name(what, whose);
        var now = Times.column(clock.instant());
        var until = Times.column(clock.instant().plus(window));
        jdbc.sql("insert into citizen_count (name, many, until) values (?, 0, ?) on conflict do nothing")
                .params(name, until)
                .update();
        jdbc.sql("""
                        update citizen_count set many = case when until <= ? then 1 else many + 1 end,
                            until = case when until <= ? then ? else until end
                        where name = ?""").params(now, now, until, name).update();
        return get(what, whose);
    }

    int get(String what, String whose) {
        return jdbc.sql("select many from citizen_count where name = ? and until > ?")
                .params(name(what, whose), Times.column(clock.instant()))
                .query(Integer.class)
                .optional()
                .orElse(0);
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
