package org.lienthong.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.Alias;
import org.lienthong.dossier.AliasKind;
import org.lienthong.dossier.CommuneCode;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierCode;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.DossierWords;
import org.lienthong.dossier.Holder;
import org.lienthong.dossier.Parcel;
import org.lienthong.dossier.ParcelId;
import org.lienthong.dossier.Party;
import org.lienthong.dossier.PartyKind;
import org.lienthong.dossier.PartyRole;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.Submission;
import org.lienthong.mapping.NationalJson;
import org.springframework.jdbc.core.simple.JdbcClient;

class RefillingWordsTests {

    private static final Instant DAY = Instant.parse("2026-11-02T01:00:00Z");

    @Test
    void dossiersOfBeforeTheRegisterAreFoundByWhatTheirDocumentsSay() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:refill;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        JdbcClient jdbc = JdbcClient.create(source);
        flyway(source).target("9").load().migrate();
        for (int id = 1; id <= 1001; id++) {
            jdbc.sql("""
                            insert into dossier (id, province, code, status, holder, changed_at, search_text, last_event, document)
                            values (?, 'H56', ?, 'PROCESSING', 'LAND_OFFICE', timestamp with time zone '2026-11-02 01:00:00Z', 'dinh', 1, ?)""")
                    .params(id, "A-" + id, NationalJson.write(dossier("A-" + id, 1)))
                    .update();
        }

        flyway(source).javaMigrations(new RefillingWords()).load().migrate();

        assertThat(jdbc.sql("select search_text || commune from dossier where id = 1001")
                        .query(String.class)
                        .single())
                .isEqualTo(" nguyen van dinh a-1001 12/345 w7h2x0p9k3mz 14728");
        assertThat(jdbc.sql("select sum(many) from dossier_count")
                        .query(Long.class)
                        .single())
                .isEqualTo(1001);
    }

    @Test
    void whatIsTooLongIsCutBehindAWholeWord() {
        String words = DossierWords.of(dossier("A-1", 200));

        assertThat(words).hasSizeLessThanOrEqualTo(2000).endsWith("/345 ");
        assertThat(words.length()).isGreaterThan(1980);
    }

    private static FluentConfiguration flyway(JdbcDataSource source) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration", "classpath:db/h2")
                .placeholders(Map.of("binary", "binary large object"));
    }

    private static Dossier dossier(String code, int parcels) {
        Party applicant = new Party(
                PartyRole.APPLICANT, PartyKind.INDIVIDUAL, "Nguyễn Văn Định", null, null, null, null, null, null, null);
        List<Parcel> land = java.util.stream.IntStream.range(0, parcels)
                .mapToObj(n -> new Parcel(
                        parcels == 1 ? new ParcelId("w7h2x0p9k3mz") : null,
                        n == 0 ? "12" : String.valueOf(100_000 + n),
                        "345",
                        new CommuneCode("14728"),
                        null,
                        new BigDecimal("120.5"),
                        null,
                        null,
                        null,
                        List.of()))
                .toList();
        Submission submission = new Submission(
                new ProcedureCode("1.013831"),
                null,
                null,
                null,
                DAY,
                null,
                applicant,
                List.of(),
                land,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
        return new Dossier(
                new ProvinceCode("H56"),
                new DossierCode(code),
                List.of(new Alias(AliasKind.DOSSIER_CODE, new DossierCode(code))),
                DossierStatus.PROCESSING,
                Holder.LAND_OFFICE,
                submission,
                null,
                null,
                0,
                false,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                DAY);
    }
}
