package org.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lienthong.ClosedLast;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class ExchangeOnPostgresTests extends ExchangeAcceptance {

    private static EmbeddedPostgres postgres;

    @RegisterExtension
    static final ClosedLast CLOSED = new ClosedLast(() -> postgres.close());

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
        properties.add("spring.datasource.username", () -> "postgres");
    }

    @Test
    void theDatabaseWritesEveryCommitToDiskBeforeItReturns() {
        assertThat(world.records.one("show fsync")).isEqualTo("on");
        assertThat(world.records.one("show synchronous_commit")).isEqualTo("on");
        assertThat(world.records.one("show server_version")).startsWith("18");
    }

    @Override
    public long bytesOfTheDatabase() {
        return Long.parseLong(world.records.one("""
                        select sum((pg_stat_file('base/' || d.oid || '/' || f.name)).size)
                        from pg_database d, pg_ls_dir('base/' || d.oid) as f (name)
                        where d.datname = current_database()"""));
    }
}
