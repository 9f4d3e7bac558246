package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.web.LedgerRows.dossier;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lienthong.ClosedLast;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DirtiesContext
class RegisterOnPostgresTests extends RegisterAcceptance {

    private static EmbeddedPostgres postgres;

    @RegisterExtension
    static final ClosedLast CLOSED = new ClosedLast(() -> postgres.close());

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) throws IOException {
        postgres = EmbeddedPostgres.start();
        properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
        properties.add("spring.flyway.placeholders.binary", () -> "bytea");
        properties.add("spring.datasource.username", () -> "postgres");
    }

    @Test
    void countsStayExactWhenChangesAreAddedToTheSums() {
        for (int i = 0; i < 6; i++) {
            rows.write(dossier("A-" + i).in(i < 2 ? "H21" : "H56"));
        }
        jdbc.sql("update dossier set holder = 'CITIZEN' where code = 'A-1'").update();

        jdbc.sql("select dossier_summed()").query(String.class).optional();

        assertThat(jdbc.sql("select count(*) from dossier_change")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(total("province=H21")).isEqualTo(2);
        jdbc.sql("update dossier set holder = 'CITIZEN' where province = 'H56'").update();
        assertThat(total("holder=CITIZEN")).isEqualTo(5);
        jdbc.sql("select dossier_summed()").query(String.class).optional();
        assertThat(total("holder=CITIZEN")).isEqualTo(5);
        assertThat(total("")).isEqualTo(6);
    }

    /** As what is found in no second is. */
    @Test
    void aSearchThatTakesTooLongIsToldToWriteMore() throws SQLException {
        rows.write(dossier("A-1"));
        try (Connection other = postgres.getPostgresDatabase().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table dossier_words in access exclusive mode");

            Caller.Answer answer = token().get("/api/v1/dossiers?q=a-1");
            Caller.Answer page = browsing(Role.OFFICIAL).get("/dossiers?q=a-1", "Accept-Language", "vi");
            Caller.Answer file = token().get("/api/v1/receipts.csv?q=a-1");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("\"field\":\"q\"", "words-common");
            assertThat(page.status()).isEqualTo(400);
            assertThat(page.body()).contains("hãy gõ thêm");
            assertThat(file.status()).isEqualTo(400);
            other.rollback();
        }
        assertThat(total("q=a-1")).isEqualTo(1);
    }

    private long total(String filter) {
        return token().get("/api/v1/dossiers?limit=1&" + filter)
                .json()
                .get("total")
                .longValue();
    }
}
