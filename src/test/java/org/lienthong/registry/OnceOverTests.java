package org.lienthong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierWords;
import org.lienthong.dossier.Holder;
import org.lienthong.mapping.NationalJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * H2 keeps no answers here, so what a question asks in its middle must not be asked again for each row: with some thousand
 * dossiers a search would take a minute.
 */
class OnceOverTests {

    private static final int DOSSIERS = 60;
    private static final Instant NOW = BelievableDossiers.NOW;

    /** A count, the parts of a list by ways and walks, and each looked up again. */
    private static final long TIMES = 8;

    private static final AtomicLong LOOKED = new AtomicLong();
    private static final List<Dossier> SAMPLE = new ArrayList<>();
    private static final JdbcClient JDBC = JdbcClient.create(source());

    @BeforeAll
    static void fill() throws IOException {
        Flyway.configure()
                .dataSource(source())
                .locations("classpath:db/migration", "classpath:db/h2")
                .placeholders(Map.of("binary", "binary large object"))
                .load()
                .migrate();
        BelievableDossiers dossiers = new BelievableDossiers(DOSSIERS);
        for (int id = 1; id <= DOSSIERS; id++) {
            Dossier dossier = dossiers.next();
            SAMPLE.add(dossier);
            insert(id, dossier);
        }
        JDBC.sql("create alias looked for \"" + Looking.class.getName() + ".looked\"")
                .update();
        counted("dossier_line");
        counted("dossier_words");
    }

    @Test
    void noQuestionOfTheRegisterReadsItsDossiersAgainForEachOfThem() {
        Register register = BenchRegister.of(source());
        Map<String, Runnable> questions = new LinkedHashMap<>();
        for (Questions.Kind kind : new Questions().kinds()) {
            Questions.Asked asked = kind.question().apply(SAMPLE.get(7));
            questions.put(kind.name(), () -> register.list(asked.listing(), asked.filter(), 50, null));
        }
        for (String words : List.of("nguyen", "nguyen van", "nguyen van an thi", "h26 nguyen", "12/345")) {
            questions.put(words, () -> register.list(Listing.DOSSIERS, Filter.NONE.words(words), 50, null));
        }
        questions.put("an office", () -> new Worklist(JDBC, register, () -> NOW)
                .of(province(), Holder.LAND_OFFICE, 50, null));
        questions.put(
                "doubts", () -> new Doubts(JDBC, () -> NOW).counts(new Picked(Day.SUBMITTED, year(), null, null)));
        questions.put("steps", () -> StepDays.of(JDBC, Filter.NONE, NOW));

        AtomicLong all = new AtomicLong();
        questions.forEach((name, question) -> {
            LOOKED.set(0);
            question.run();
            assertThat(LOOKED.get()).as(name).isLessThanOrEqualTo(TIMES * DOSSIERS);
            all.addAndGet(LOOKED.get());
        });
        assertThat(all.get()).as("what was looked at").isGreaterThan(20 * DOSSIERS);
    }

    /** Called by the database, which sees nothing but what is public. */
    public static final class Looking {

        /** For each row of lines or of words that is read. */
        public static boolean looked(long id) {
            LOOKED.incrementAndGet();
            return id > 0;
        }
    }

    private static void counted(String view) {
        String definition = JDBC.sql("select view_definition from information_schema.views where table_name = ?")
                .param(view)
                .query(String.class)
                .single();
        JDBC.sql("create or replace view " + view + " as " + definition + " where looked(\"id\")")
                .update();
    }

    private static Area province() {
        return new Area(Set.of(SAMPLE.get(7).province()), null, null);
    }

    private static Period year() {
        LocalDate day = LocalDate.ofInstant(NOW, Period.ZONE);
        return new Period(day.minusDays(400), day);
    }

    private static void insert(int id, Dossier dossier) {
        JDBC.sql("""
                        insert into dossier (id, province, code, status, holder, procedure_code, submitted_at, received_at, completed_at,
                            transaction_type, changed_at, phase, clock_state, held_since, search_text, last_event, document)
                        values (?, ?, ?, ?, 'LAND_OFFICE', ?, ?, ?, ?, 'CN', ?, 'PROCESSING', 'RUNNING', ?, ?, 1, ?)""")
                .params(
                        id,
                        dossier.province().value(),
                        dossier.code().value(),
                        dossier.status().name(),
                        Objects.requireNonNull(dossier.submission()).procedure().value(),
                        Times.column(dossier.submission().submittedAt()),
                        Times.column(dossier.submission().submittedAt()),
                        Times.column(NOW),
                        Times.column(NOW),
                        Times.column(NOW),
                        DossierWords.of(dossier),
                        NationalJson.write(dossier))
                .update();
    }

    private static JdbcDataSource source() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(
                "jdbc:h2:mem:once;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1;"
                        + "OPTIMIZE_REUSE_RESULTS=0");
        return source;
    }
}
