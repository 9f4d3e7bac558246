package org.lienthong.citizen;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class CitizenRowsOnH2Tests extends CitizenRows {

    private static JdbcConnectionPool database;

    @BeforeAll
    static void start() {
        database = JdbcConnectionPool.create(
                "jdbc:h2:mem:citizen;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1",
                "sa",
                "");
        createTables(database);
    }

    @Override
    DataSource database() {
        return database;
    }

    @AfterAll
    static void stop() {
        database.dispose();
    }
}
