package org.lienthong.registry;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of a bench's database for who writes files of it. */
public final class BenchRegister {

    private static final long MILLION = 1_000_000;

    private BenchRegister() {}

    public static Register of(HikariDataSource source) {
        return new Register(JdbcClient.create(source), () -> BelievableDossiers.NOW);
    }

    /** About a million dossiers, or all where there are not more than two. */
    public static Filter million(Register register) {
        long all = register.count(Listing.DOSSIERS, Filter.NONE);
        if (all <= 2 * MILLION) {
            return Filter.NONE;
        }
        Instant from = BelievableDossiers.NOW.minus(Duration.ofDays(200));
        return Narrowed.from(Filter.NONE)
                .during(
                        Day.SUBMITTED,
                        new WholeDays.Edge(
                                from,
                                from.plus(Duration.ofDays(365)
                                        .multipliedBy(MILLION)
                                        .dividedBy(all))))
                .filter();
    }
}
