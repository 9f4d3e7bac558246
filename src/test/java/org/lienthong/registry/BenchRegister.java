package org.lienthong.registry;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of a bench's database for who writes files of it. */
public final class BenchRegister {

    private BenchRegister() {}

    public static Register of(HikariDataSource source) {
        return new Register(JdbcClient.create(source), () -> BelievableDossiers.NOW);
    }

    /** Five weeks and a bit of the middle of the year: of ten million dossiers a million. */
    public static Filter million() {
        Instant from = BelievableDossiers.NOW.minus(Duration.ofDays(200));
        return Narrowed.from(Filter.NONE)
                .during(Day.SUBMITTED, new WholeDays.Edge(from, from.plus(Duration.ofHours(877))))
                .filter();
    }
}
