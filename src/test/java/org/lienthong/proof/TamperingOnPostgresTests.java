package org.lienthong.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TamperingOnPostgresTests extends TamperingClaims {

    private static EmbeddedPostgres postgres;

    @TempDir
    static Path data;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    /** Past the rows and the triggers that keep them in step. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUM_DIFFERS H56 0 - null 0 dossier_count: update dossier_sum set many = many + 1 where province = 'H56'",
                "SUM_DIFFERS H56 0 - null 0 day_received: update dossier_day_sum set many = many + 1 where kind = 'received' and province = 'H56'",
                "SUM_DIFFERS H30 0 - null 0 notice_day: update money_day_sum set vnd = vnd + 1 where kind = 'notified'",
                "SUM_DIFFERS H30 0 - null 0 payment_day: update money_day_sum set many = many + 1 where kind = 'paid'",
                "SUM_DIFFERS H30 0 - null 0 name_count: update province_name_sum set receipts = 7 where province = 'H30'",
                "SUM_DIFFERS H21 0 - null 0 law_day: update law_day_sum set many = many + 1 where province = 'H21'",
                "LINE_DIFFERS H30 0 - H56.01-261120-0007 0 kpi, status: update dossier_line set status = 'STOPPED', kpi = 'LATE' where province = 'H30'",
                "LINE_DIFFERS H30 0 - H56.01-261120-0007 0 name, codes: update dossier_words set codes = 'x' where dossier_id = (select id from dossier where province = 'H30')",
                "LINE_DROPPED H30 0 - H56.01-261120-0007 0 dossier_line: delete from dossier_line where province = 'H30'"
            })
    void sumsAndLinesBesideTheRowsThatAreNotRightAreNamed(String planted) {
        String[] change = planted.split(": ", 2);
        List<String> summed = List.of("select dossier_summed()", "select days_summed()", "select names_summed()");
        assertThat(named(summed)).isEmpty();

        assertThat(named(Stream.concat(summed.stream(), Stream.of(change[1])).toList()))
                .containsExactly(change[0]);
    }

    @Override
    SealedLedger ledger() {
        return new SealedLedger(postgres.getPostgresDatabase(), "bytea", data);
    }
}
