package org.lienthong.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.Finding;
import org.lienthong.mapping.NationalJson;
import org.springframework.jdbc.core.simple.JdbcClient;

class RefillingCausesTests {

    @Test
    void whatWaitsSinceBeforeIsToldApartByWhatThePartnerSaidAndOldPlansAskForNothingMore() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:refill-causes;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        JdbcClient jdbc = JdbcClient.create(source);
        flyway(source).target("31.1").load().migrate();
        for (int id = 1; id <= 1001; id++) {
            waits(jdbc, id, "partner-refused", "the partner says no (HTTP 400): bà Hoa thiếu MaXa, số " + id);
        }
        waits(jdbc, 1002, "unknown-code", "add (HTTP 400): MaXa");
        jdbc.sql("""
                        insert into replay_plan (target, per_minute, cut_off, items, left_out, reason, planned_by, planned_at, state)
                        values ('QUARANTINE', 60, current_timestamp, 0, 0, 'x', 'operator', current_timestamp, 'PLANNED')""").update();

        flyway(source).javaMigrations(new RefillingCauses()).load().migrate();

        assertThat(jdbc.sql("select distinct id <= 1001, said from quarantine order by said")
                        .query((row, number) -> row.getBoolean(1) + " " + row.getString(2))
                        .list())
                .containsExactly("false ", "true HTTP 400: bà … thiếu MaXa, số #");
        assertThat(jdbc.sql("select count(*) from replay_plan where said is null")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    /** The door of a message is known as long as the message is; here only the delivery is. */
    private static void waits(JdbcClient jdbc, long id, String rule, String text) {
        jdbc.sql("""
                        insert into quarantine (id, kind, province, system, message_id, item, delivery_id, created_at, state, findings)
                        values (?, 'DELIVERY', 'H56', 'lis', 0, 0, ?, current_timestamp, 'OPEN', ?)""")
                .params(id, id, NationalJson.write(List.of(Finding.of("", rule, text))))
                .update();
    }

    private static FluentConfiguration flyway(JdbcDataSource source) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration", "classpath:db/h2")
                .placeholders(Map.of("binary", "binary large object"));
    }
}
