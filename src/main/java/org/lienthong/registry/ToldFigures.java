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

    /** @param last null when nobody was told anything */
    public record Figures(long told, @Nullable Instant last) {}

    public Figures of(ProvinceCode province) {
        return jdbc.sql("""
                        select count(*) as told, max(done_at) as last from delivery_done
                        where province = ? and outcome = 'DELIVERED'""")
                .param(province.value())
                .query((row, number) -> new Figures(row.getLong("told"), Times.maybe(row, "last")))
                .single();
    }
}
