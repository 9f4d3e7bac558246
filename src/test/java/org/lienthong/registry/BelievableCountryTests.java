package org.lienthong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.Dossier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The questions of the bench, asked of a small country. */
class BelievableCountryTests {

    private static final long COUNT = 3_000;

    @Test
    void walkingAndFindingFirstShowTheSamePartAndTotalsAreTheLengthsOfWholeLists() throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                HikariDataSource source = BenchDatabase.source(postgres)) {
            BenchDatabase.flyway(source).load().migrate();
            List<Dossier> sample = new Loading(source, new BelievableDossiers(COUNT)).load(COUNT);
            JdbcClient jdbc = JdbcClient.create(source);
            Register register = new Register(jdbc, () -> BelievableDossiers.NOW);
            for (Questions.Kind kind : new Questions().kinds()) {
                for (int i = 0; i < 3; i++) {
                    Questions.Asked asked = kind.question().apply(sample.get(700 * i + 11));
                    String name = kind.name() + " " + asked;

                    assertThat(part(jdbc, asked, Parts.FEW + 1)).as(name).isEqualTo(part(jdbc, asked, 1));
                    List<Long> whole = new ArrayList<>();
                    register.whole(asked.listing(), asked.filter()).each(entry -> whole.add(entry.id()));
                    assertThat(whole).as(name).doesNotHaveDuplicates();
                    assertThat(register.count(asked.listing(), asked.filter()))
                            .as(name)
                            .isEqualTo(whole.size());
                }
            }
        }
    }

    private static List<Long> part(JdbcClient jdbc, Questions.Asked asked, long total) {
        Query query = Parts.of(asked.listing(), asked.filter(), BelievableDossiers.NOW, total, 50, null);
        return jdbc.sql(query.sql())
                .params(query.values())
                .query((row, number) -> row.getLong("id"))
                .list();
    }
}
