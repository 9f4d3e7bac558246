package org.lienthong.province;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

class HotActivationOnPostgresTests extends HotActivation {

    @TempDir
    Path otherData;

    private EmbeddedPostgres postgres;

    @Override
    Map<String, String> database() {
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.start();
            }
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
        return Map.of(
                "spring.datasource.url",
                postgres.getJdbcUrl("postgres", "postgres"),
                "spring.datasource.username",
                "postgres");
    }

    @Override
    Optional<ConfigurableApplicationContext> anotherNode() {
        return Optional.of(start(otherData));
    }

    @Override
    void closeTheDatabase() {
        try {
            postgres.close();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
