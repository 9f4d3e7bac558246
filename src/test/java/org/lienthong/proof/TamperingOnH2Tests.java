package org.lienthong.proof;

import java.nio.file.Path;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.io.TempDir;

class TamperingOnH2Tests extends TamperingClaims {

    @TempDir
    static Path data;

    @Override
    SealedLedger ledger() {
        return H2.ledger(data);
    }

    /** New databases in memory, in the modes of the hub's own. */
    static final class H2 {

        private static final java.util.concurrent.atomic.AtomicInteger NUMBERS =
                new java.util.concurrent.atomic.AtomicInteger();

        private H2() {}

        static SealedLedger ledger(Path data) {
            return new SealedLedger(
                    JdbcConnectionPool.create(
                            "jdbc:h2:mem:proof" + NUMBERS.incrementAndGet()
                                    + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=10000",
                            "sa",
                            ""),
                    "binary large object",
                    data);
        }
    }
}
