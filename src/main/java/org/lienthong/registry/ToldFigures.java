package org.lienthong.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the partners of a province were really told, counted from what the exchange wrote down. */
@Component
public class ToldFigures {

    private final JdbcClient jdbc;

    ToldFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param since when the first one was told after the last one that was only listened to; null when nobody was
     * @param last null when nobody was told anything
     * @param listened when the hub first only wrote down what it would have told; null when never
     */
    public record Figures(
            long told,
            @Nullable Instant since,
            @Nullable Instant last,
            @Nullable Instant listened) {}

    public Figures of(ProvinceCode province) {
        return jdbc.sql("""
                        select count(t.done_at) as told, max(t.done_at) as last, min(l.first_at) as listened,
                            min(case when l.last_at is null or t.done_at > l.last_at then t.done_at end) as since
                        from (select min(done_at) as first_at, max(done_at) as last_at from delivery_done
                            where province = :province and outcome = 'SKIPPED' and last_error like 'shadow: %') l
                        left join delivery_done t on t.province = :province and t.outcome = 'DELIVERED'""")
                .param("province", province.value())
                .query((row, number) -> new Figures(
                        row.getLong("told"),
                        Times.maybe(row, "since"),
                        Times.maybe(row, "last"),
                        Times.maybe(row, "listened")))
                .single();
    }
}
