package org.lienthong.province;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each test has a database of its own; the server ends after the last hub, which would wait half a minute for it otherwise. */
class HotActivationOnPostgresTests extends HotActivation {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static EmbeddedPostgres postgres;

    private final String name = "province" + DATABASES.incrementAndGet();

    @TempDir
    Path otherData;

    @BeforeAll
    static void startTheServer() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopTheServer() throws IOException {
        postgres.close();
    }

    @Override
    Map<String, String> database() {
        JdbcClient server = JdbcClient.create(postgres.getPostgresDatabase());
        if (server.sql("select 1 from pg_database where datname = ?")
                .param(name)
                .query()
                .listOfRows()
                .isEmpty()) {
            server.sql("create database " + name).update();
        }
        return Map.of(
                "spring.datasource.url",
                postgres.getJdbcUrl("postgres", name),
                "spring.datasource.username",
                "postgres");
    }

    @Override
    Optional<ConfigurableApplicationContext> anotherNode() {
        return Optional.of(start(otherData));
    }
}
