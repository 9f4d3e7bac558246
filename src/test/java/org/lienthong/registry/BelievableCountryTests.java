package org.lienthong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.Holder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The questions of the bench, asked of a small country. */
class BelievableCountryTests {

    private static final long COUNT = 3_000;

    private CodeSearch codes;

    @Test
    void walkingAndFindingFirstShowTheSamePartAndTotalsAreTheLengthsOfWholeLists() throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                HikariDataSource source = BenchDatabase.source(postgres)) {
            BenchDatabase.flyway(source).load().migrate();
            List<Dossier> sample = new Loading(source, new BelievableDossiers(COUNT)).load(COUNT);
            JdbcClient jdbc = JdbcClient.create(source);
            Register register = BenchRegister.of(source);
            codes = BenchRegister.codes(source);
            for (Questions.Kind kind : new Questions().kinds()) {
                for (int i = 0; i < 3; i++) {
                    Questions.Asked asked = kind.question().apply(sample.get(700 * i + 11));
                    String name = kind.name() + " " + asked;

                    assertThat(part(jdbc, asked, walks(jdbc, asked, register)))
                            .as(name)
                            .isEqualTo(part(jdbc, asked, unwalked(asked)));
                    List<Long> whole = new ArrayList<>();
                    register.whole(asked.listing(), asked.filter()).each(entry -> whole.add(entry.id()));
                    assertThat(whole).as(name).doesNotHaveDuplicates();
                    assertThat(register.count(asked.listing(), asked.filter()))
                            .as(name)
                            .isEqualTo(whole.size());
                }
            }
            nobodyWalksForWhatIsNotThere(jdbc, register);
            whoReadsAWholeTableIsSeen(source, jdbc, sample.get(11));
        }
    }

    private static void whoReadsAWholeTableIsSeen(HikariDataSource source, JdbcClient jdbc, Dossier one) {
        jdbc.sql("analyze dossier").update();
        WholeReads reads = new WholeReads(source);
        String key = one.code().key();
        jdbc.sql("select dossier_id from dossier_alias where province = :province and name_key = :key")
                .param("province", one.province().value())
                .param("key", key)
                .query(Long.class)
                .single();
        assertThat(reads.of(COUNT)).isEmpty();
        jdbc.sql("select count(*) from dossier where document like '%nowhere%'")
                .query(Long.class)
                .single();
        assertThat(reads.of(COUNT)).containsExactly("dossier");
        assertThat(reads.of(2 * COUNT)).isEmpty();
    }

    private void nobodyWalksForWhatIsNotThere(JdbcClient jdbc, Register register) {
        Filter late = Filter.NONE.late();
        assertThat(walks(jdbc, new Questions.Asked(Listing.DOSSIERS, late), register)
                        .walked())
                .as("many ended late")
                .hasSize(1);
        assertThat(walks(jdbc, new Questions.Asked(Listing.DOSSIERS, late.heldBy(Holder.LAND_OFFICE)), register))
                .as("nothing that an office holds has ended")
                .satisfies(walks -> assertThat(walks.walked()).isEmpty())
                .satisfies(walks ->
                        assertThat(walks.branches()).extracting(Branch::open).containsExactly(true));
        assertThat(walks(jdbc, new Questions.Asked(Listing.DOSSIERS, late.heldBy(Holder.NOBODY)), register))
                .as("nothing that nobody holds is open")
                .satisfies(walks ->
                        assertThat(walks.branches()).extracting(Branch::open).containsExactly(false));
        Questions.Asked code = new Questions.Asked(Listing.DOSSIERS, Filter.NONE.words("CS-"));
        assertThat(walks(jdbc, code, register).walked())
                .as("no name has these signs, and certificates do")
                .extracting(Branch::way)
                .containsExactly(Search.Way.CODED);
        assertThat(part(jdbc, code, walks(jdbc, code, register))).isEqualTo(part(jdbc, code, unwalked(code)));
    }

    private Walks unwalked(Questions.Asked asked) {
        return Walks.none(asked.filter(), codes.of(asked.filter()));
    }

    /** As if two were many. */
    private Walks walks(JdbcClient jdbc, Questions.Asked asked, Register register) {
        long total = register.count(asked.listing(), asked.filter());
        return Walks.of(
                jdbc, asked.listing(), asked.filter(), codes.of(asked.filter()), BelievableDossiers.NOW, total, 1);
    }

    private List<Long> part(JdbcClient jdbc, Questions.Asked asked, Walks walks) {
        Query query = Parts.of(asked.listing(), asked.filter(), BelievableDossiers.NOW, walks, 50, null);
        return jdbc.sql(query.sql())
                .params(query.values())
                .query((row, number) -> row.getLong("id"))
                .list();
    }
}
