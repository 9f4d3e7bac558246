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
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TamperingOnPostgresTests extends TamperingClaims {

    private static final List<String> SUMMED = List.of("select sums_added()");

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
        assertThat(named(SUMMED)).isEmpty();

        assertThat(named(Stream.concat(SUMMED.stream(), Stream.of(change[1])).toList()))
                .containsExactly(change[0]);
    }

    @ParameterizedTest
    @MethodSource("mixed")
    void everyPartOfTheSumsOfMixedFiltersIsCountedAgain(String planted) {
        assertThat(named(Stream.concat(SUMMED.stream(), Stream.of(planted)).toList()))
                .containsExactly("SUM_DIFFERS  0 - null 0 "
                        + (planted.startsWith("update procedure_")
                                ? "procedure_mixed_day_received"
                                : "mixed_day_received"));
    }

    static Stream<String> mixed() {
        Stream<String> words = Stream.of("kind", "status", "holder", "channel", "phase", "kpi", "plain", "reported")
                .map(column -> column + " = 'x'");
        List<String> sets = Stream.concat(
                        words,
                        Stream.of(
                                "on_day = on_day + 1000",
                                "received = not received",
                                "transacted = not transacted",
                                "done = not done",
                                "many = many + 1"))
                .toList();
        return Stream.concat(
                sets.stream().map(set -> mixed("mixed_day_sum", set)),
                Stream.concat(sets.stream(), Stream.of("procedure_code = 'x'"))
                        .map(set -> mixed("procedure_mixed_day_sum", set)));
    }

    /** Of one row. */
    private static String mixed(String table, String set) {
        return "update " + table + " set " + set + " where ctid = (select ctid from " + table
                + " where kind = 'received' and many > 0 limit 1)";
    }

    @Override
    Stream<String> plantedOnlyHere() {
        return mixed();
    }

    @Override
    SealedLedger ledger() {
        return new SealedLedger(postgres.getPostgresDatabase(), "bytea", data);
    }
}
