package org.lienthong.web.pages.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.web.Readiness;
import org.lienthong.web.Readiness.Rung;
import org.lienthong.web.Readiness.Said;
import org.lienthong.web.Readiness.Step;

class ForecastTests {

    private static final Instant NOW = Instant.parse("2026-11-26T03:00:00Z");

    @Test
    void theRestGoesOnAtThePaceSinceTheFirst() {
        List<Ladder.Line> lines =
                List.of(line("H01", "2026-11-16T03:00:00Z"), line("H05", "2026-11-20T03:00:00Z"), line("H12", null));

        Forecast forecast = Ladder.of(lines, NOW).forecast();

        assertThat(forecast).isEqualTo(new Forecast(2, 1, 10, LocalDate.parse("2026-12-01")));
    }

    @Test
    void aPartOfADayIsAWholeOne() {
        List<Ladder.Line> lines = List.of(
                line("H01", "2026-11-16T03:00:00Z"),
                line("H05", "2026-11-20T03:00:00Z"),
                line("H12", "2026-11-20T03:00:00Z"),
                line("H21", null));

        assertThat(Ladder.of(lines, NOW).forecast()).isEqualTo(new Forecast(3, 1, 10, LocalDate.parse("2026-11-30")));
    }

    @Test
    void whenNothingIsMissingItIsToday() {
        Forecast forecast =
                Ladder.of(List.of(line("H01", "2026-11-26T01:00:00Z")), NOW).forecast();

        assertThat(forecast).isEqualTo(new Forecast(1, 0, 1, LocalDate.parse("2026-11-26")));
    }

    @Test
    void beforeTheFirstNothingCanBeSaid() {
        assertThat(Ladder.of(List.of(line("H01", null)), NOW).forecast()).isNull();
    }

    @Test
    void aProvinceStandsOnTheLastRungBeforeTheFirstMissingOne() {
        Ladder ladder = Ladder.of(List.of(line("H01", "2026-11-16T03:00:00Z"), line("H12", null)), NOW);

        assertThat(ladder.provinces().get(0).stands()).isEqualTo(Step.LIVE);
        assertThat(ladder.provinces().get(1).stands()).isEqualTo(Step.SHADOW);
        assertThat(ladder.counts()).containsEntry(Step.SHADOW, 2).containsEntry(Step.LIVE, 1);
    }

    @Test
    void aProvinceThatIsToldStandsOnTheLastRungAlsoWhenNobodyRehearsedItsNewestFiles() {
        Instant live = Instant.parse("2026-11-16T03:00:00Z");
        List<Rung> rungs = line("H01", live.toString()).readiness().rungs().stream()
                .map(rung -> rung.step() == Step.REHEARSED
                        ? new Rung(Step.REHEARSED, null, List.of(), List.of(Said.of("rung.why.not-rehearsed", "H01")))
                        : rung)
                .toList();
        ProvinceCode province = new ProvinceCode("H01");

        Ladder.Line line = new Ladder.Line(province, "H01", new Readiness(province, null, false, rungs));

        assertThat(line.stands()).isEqualTo(Step.LIVE);
        assertThat(Ladder.of(List.of(line), NOW).forecast())
                .extracting(Forecast::live)
                .isEqualTo(1);
    }

    /** A province on whose way only the last rung is open. */
    private static Ladder.Line line(String code, String live) {
        List<Rung> rungs = new ArrayList<>();
        for (Step step : Step.values()) {
            Instant since = step == Step.LIVE && live == null
                    ? null
                    : Instant.parse(live == null ? "2026-11-01T00:00:00Z" : live);
            rungs.add(
                    new Rung(step, since, List.of(), since == null ? List.of(Said.of("rung.why.before")) : List.of()));
        }
        ProvinceCode province = new ProvinceCode(code);
        return new Ladder.Line(province, code, new Readiness(province, null, false, rungs));
    }
}
