package org.lienthong.proof;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class TamperingOnPostgresTests extends TamperingClaims {

    private static EmbeddedPostgres postgres;
    private static int databases;

    @TempDir
    Path data;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Override
    SealedLedger ledger() {
        String name = "proof" + ++databases;
        try (Connection admin = postgres.getPostgresDatabase().getConnection()) {
            admin.createStatement().execute("create database " + name);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
        return new SealedLedger(postgres.getDatabase("postgres", name), "bytea", data);
    }
}
