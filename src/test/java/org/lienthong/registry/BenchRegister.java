package org.lienthong.registry;

import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The register of a bench's database for who writes files of it. */
public final class BenchRegister {

    private static final long MILLION = 1_000_000;

    private BenchRegister() {}

    public static Register of(DataSource source) {
        return new Register(JdbcClient.create(source), codes(source), () -> BelievableDossiers.NOW);
    }

    static CodeSearch codes(DataSource source) {
        return new CodeSearch(JdbcClient.create(source), new DataSourceTransactionManager(source));
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
