package org.lienthong.proof;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one row by which nodes agree who seals, and how far sealing has come. */
final class SealRound {

    private final JdbcClient jdbc;
    private final String owner;

    SealRound(JdbcClient jdbc, String owner) {
        this.jdbc = jdbc;
        this.owner = owner;
    }

    /**
     * @param mark how far events are sealed by the time they were recorded; null before the first round
     * @param day up to which day everything was looked through
     * @param stampAt when the authority may be asked again
     */
    record Standing(
            @Nullable Instant mark,
            @Nullable LocalDate day,
            @Nullable Instant stampAt) {}

    /** The round is this node's until then; empty when another node has it. */
    Optional<Standing> take(Instant now, Instant until) {
        int taken = jdbc.sql("""
                        update seal_round set lease_owner = :owner, lease_until = :until
                        where name = 'seals' and (lease_owner is null or lease_owner = :owner or lease_until < :now)""")
                .param("owner", owner)
                .param("until", Columns.time(until))
                .param("now", Columns.time(now))
                .update();
        return taken == 0 ? Optional.empty() : Optional.of(standing());
    }

    /**
     * Holds the row until the transaction around it ends, so that no other node can take the round before.
     *
     * @return false when another node has it meanwhile; nothing may be written then
     */
    boolean hold(Instant until) {
        return jdbc.sql("update seal_round set lease_until = ? where name = 'seals' and lease_owner = ?")
                        .params(Columns.time(until), owner)
                        .update()
                == 1;
    }

    void advance(@Nullable Instant mark, @Nullable LocalDate day) {
        jdbc.sql("update seal_round set mark = :mark, on_day = :day where name = 'seals' and lease_owner = :owner")
                .param("mark", mark == null ? null : Columns.time(mark), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("day", day, java.sql.Types.DATE)
                .param("owner", owner)
                .update();
    }

    void stampAgain(Instant at) {
        jdbc.sql("update seal_round set stamp_at = ? where name = 'seals'")
                .param(Columns.time(at))
                .update();
    }

    private Standing standing() {
        return jdbc.sql("select mark, on_day, stamp_at from seal_round where name = 'seals'")
                .query((row, number) -> new Standing(
                        Columns.maybeTime(row, "mark"),
                        Columns.maybeDay(row, "on_day"),
                        Columns.maybeTime(row, "stamp_at")))
                .single();
    }
}
