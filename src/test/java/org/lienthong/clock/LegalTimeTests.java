package org.lienthong.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.clock.Law.H56;
import static org.lienthong.clock.Law.at;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.ShippedFiles;
import org.lienthong.clock.DossierClock.State;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.ProvinceCode;

class LegalTimeTests {

    private static final ProcedureCode PROCEDURE = new ProcedureCode("1.013831");
    private static final LegalTime.Case DOSSIER = new LegalTime.Case(H56, PROCEDURE);

    @Provide
    Arbitrary<LegalHistory> histories() {
        return LegalHistory.any();
    }

    /** What is kept says at every later moment what reading the events again at that moment says. */
    @Property(tries = 300)
    void whatIsKeptIsLateExactlyWhenTheEventsReadAgainAre(@ForAll("histories") LegalHistory history) {
        LegalTime law = law(history.limit(), Law.RULES);
        Instant last = last(history.events());
        LegalStanding kept = law.standing(DOSSIER, history.events(), reported(history), last);

        for (int hours : new int[] {0, 1, 30, 24 * 9, 24 * 50, 24 * 400}) {
            Instant now = last.plus(Duration.ofHours(hours));
            DossierClock naive = law.clock(DOSSIER, history.events(), now);
            assertThat(kept.overdue(now)).as("after %d hours", hours).isEqualTo(naive.overdue());
            assertThat(kept.phase()).isEqualTo(naive.phase());
            assertThat(kept.state()).isEqualTo(naive.state());
            assertThat(kept.heldSince()).isEqualTo(naive.heldSince());
            assertThat(kept.endedAt()).isEqualTo(naive.endedAt());
        }
    }

    @Property(tries = 300)
    void whatEndedIsJudgedAsANaiveReadingOfTheWholeHistoryJudgesIt(@ForAll("histories") LegalHistory history) {
        LegalTime law = law(history.limit(), Law.RULES);
        Instant last = last(history.events());
        LegalStanding kept = law.standing(DOSSIER, history.events(), reported(history), last);
        DossierClock naive = law.clock(DOSSIER, history.events(), last);

        assertThat(kept.ending() == null).isEqualTo(naive.endedAt() == null);
        if (kept.ending() == null) {
            return;
        }
        OnTime judged = law.punctuality(DOSSIER, history.events(), reported(history), last);
        assertThat(kept.ending().kpi()).isEqualTo(judged.kpi());
        assertThat(kept.ending().plain()).isEqualTo(judged.plain());
        assertThat(kept.ending().reported()).isEqualTo(judged.reported());
        Map<Phase, Integer> days = new EnumMap<>(Phase.class);
        for (Stretch stretch : naive.stretches()) {
            int worked = 0;
            for (LocalDate day = VietNam.day(stretch.from()).plusDays(1);
                    !day.isAfter(VietNam.day(stretch.until()));
                    day = day.plusDays(1)) {
                worked += Law.CALENDAR.isWorking(day) ? 1 : 0;
            }
            if (!stretch.phase().done()) {
                days.merge(stretch.phase(), worked, Integer::sum);
            }
        }
        assertThat(kept.ending().days()).isEqualTo(days);
    }

    @Test
    void aPromiseThatWasBrokenBeforeTheClockStoodStillStaysBroken() {
        List<ClockEvent> events = new Story()
                .accepted("2026-11-02T08:00", "2026-11-10T17:00")
                .papersAsked("2026-11-12T08:00", null)
                .events();

        LegalStanding kept = law(null, Law.RULES)
                .standing(DOSSIER, events, new Reported(null, at("2026-11-10T17:00")), at("2026-11-12T08:00"));

        assertThat(kept.state()).isEqualTo(State.PAUSED);
        assertThat(kept.dueAt()).isEqualTo(at("2026-11-10T17:00"));
        assertThat(kept.overdue(at("2026-11-13T08:00"))).isTrue();
    }

    @Test
    void theProvincesOwnLimitGoesBeforeTheNationalOne() {
        LocalDate day = LocalDate.of(2026, 11, 2);

        assertThat(law(null, Law.RULES).limit(DOSSIER, day))
                .isEqualTo(Law.RULES.limits().of(PROCEDURE, day).orElseThrow());
        assertThat(law(Law.workingDays(3), Law.RULES).limit(DOSSIER, day)).isEqualTo(Law.workingDays(3));
        assertThat(law(null, Law.RULES).limit(new LegalTime.Case(H56, null), day))
                .isNull();
    }

    @Test
    void anOutageInTheFileExcusesItsProvinceAndIsAnotherVersionWhenItBeginsAndEnds(@TempDir Path root)
            throws IOException {
        ShippedFiles.copyTo(root, ClockFiles.FOLDER);
        Path outages = root.resolve(ClockFiles.FOLDER).resolve("outages.csv");
        Files.writeString(
                outages, Files.readString(outages) + "H56,2026-11-04T07:30,2026-11-05T17:00,cable,notice 12,assumed\n");
        ClockRules rules = ClockFiles.read(root).rules();
        LegalTime law = law(null, rules);
        List<ClockEvent> events = new Story().accepted("2026-11-02T08:00", null).events();
        Instant later = at("2026-11-09T08:00");

        assertThat(law.clock(DOSSIER, events, later).excusedDays()).isEqualTo(2);
        assertThat(law.clock(new LegalTime.Case(new ProvinceCode("H01"), PROCEDURE), events, later)
                        .excusedDays())
                .isZero();
        assertThat(law.version(H56, at("2026-11-03T08:00")))
                .isNotEqualTo(law.version(H56, at("2026-11-04T08:00")))
                .isEqualTo(law.version(H56, at("2026-11-02T08:00")));
        assertThat(law.version(H56, later)).isNotEqualTo(law.version(H56, at("2026-11-05T08:00")));
        assertThat(law(null, Law.RULES).version(H56, later)).isNotEqualTo(law.version(H56, later));
    }

    private static LegalTime law(Limit own, ClockRules rules) {
        return new LegalTime(rules, new OwnLimits() {
            @Override
            public Optional<Limit> of(ProvinceCode province, ProcedureCode procedure, LocalDate day) {
                return Optional.ofNullable(own);
            }

            @Override
            public String version(ProvinceCode province) {
                return String.valueOf(own);
            }
        });
    }

    private static Instant last(List<ClockEvent> events) {
        return events.stream()
                .map(ClockEvent::recordedAt)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private static Reported reported(LegalHistory history) {
        return new Reported(
                history.dossier().completedAt(),
                history.dossier().receipt() == null
                        ? null
                        : history.dossier().receipt().promisedAt());
    }
}
