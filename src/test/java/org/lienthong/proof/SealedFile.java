package org.lienthong.proof;

import java.nio.file.Path;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A ledger in the file database of a data folder, for tests of other rooms. */
public final class SealedFile {

    private SealedFile() {}

    /** Two closed and stamped days of two provinces and an open one; the database is closed again. */
    public static void threeDays(Path data) {
        JdbcConnectionPool pool = pool(data);
        new SealedLedger(pool, "binary large object", data).threeDays();
        pool.dispose();
    }

    /** Past the hub. */
    public static void change(Path data, String sql) {
        JdbcConnectionPool pool = pool(data);
        new JdbcTemplate(pool).execute(sql);
        pool.dispose();
    }

    /** What the row of the dossier says, past the hub. */
    public static String document(Path data, String code) {
        JdbcConnectionPool pool = pool(data);
        try {
            return JdbcClient.create(pool)
                    .sql("select document from dossier where code = ?")
                    .param(code)
                    .query(String.class)
                    .single();
        } finally {
            pool.dispose();
        }
    }

    private static JdbcConnectionPool pool(Path data) {
        return JdbcConnectionPool.create(
                "jdbc:h2:file:" + data.resolve("ledger")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                "",
                "");
    }
}
