package org.lienthong.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.clock.Law.at;
import static org.lienthong.clock.Law.day;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.lienthong.clock.Forecast.Basis;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.ProvinceCode;

class ForecastTests {

    private static final ProcedureCode TRANSFER = new ProcedureCode("1.013831");
    private static final ProvinceCode H22 = new ProvinceCode("H22");

    private static DossierClock accepted(String now) {
        return Law.CLOCK.read(
                new Story().accepted("2026-11-02T09:00", null).events(), Law.workingDays(5), List.of(), at(now));
    }

    private static List<PastStep> past(ProvinceCode province, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(days -> new PastStep(province, TRANSFER, Phase.ACCEPTED, days))
                .toList();
    }

    private static Forecast forecast(List<PastStep> history, String now) {
        return new Forecasting(Law.CALENDAR, History.of(history))
                .of(Law.H56, TRANSFER, accepted(now), at(now))
                .orElseThrow();
    }

    @Test
    void theProvincesOwnHistorySaysWhenAndHowSure() {
        Forecast forecast = forecast(past(Law.H56, 1, 100), "2026-11-02T10:00");

        assertThat(forecast.basis()).isEqualTo(Basis.PROVINCE);
        assertThat(forecast.sample()).isEqualTo(100);
        assertThat(forecast.earliest()).isEqualTo(Law.CALENDAR.plus(day("2026-11-02"), 25));
        assertThat(forecast.latest()).isEqualTo(Law.CALENDAR.plus(day("2026-11-02"), 80));
        assertThat(forecast.confidence()).isEqualTo(0.8);
    }

    @Test
    void dossiersThatWereDoneSoonerThanThisOneNoLongerCount() {
        Forecast forecast = forecast(past(Law.H56, 1, 100), Law.CALENDAR.plus(day("2026-11-02"), 51) + "T10:00");

        assertThat(forecast.sample()).isEqualTo(50);
        assertThat(forecast.latest()).isEqualTo(Law.CALENDAR.plus(day("2026-11-02"), 90));
    }

    @Test
    void tooLittleHistoryOfItsOwnMeansThatOfTheCountryAndThenTheLimit() {
        List<PastStep> few = past(Law.H56, 1, 29);
        assertThat(forecast(past(Law.H56, 1, 30), "2026-11-02T10:00").basis()).isEqualTo(Basis.PROVINCE);
        List<PastStep> more = new ArrayList<>(few);
        more.addAll(past(H22, 1, 29));

        assertThat(forecast(more, "2026-11-02T10:00").basis()).isEqualTo(Basis.COUNTRY);
        Forecast limit = forecast(few, "2026-11-02T10:00");
        assertThat(limit.basis()).isEqualTo(Basis.LIMIT);
        assertThat(limit.latest()).isEqualTo(day("2026-11-09"));
        assertThat(limit.confidence()).isNull();
    }

    @Test
    void nothingIsSaidOfADossierThatIsPastItsDayWithoutHistory() {
        assertThat(new Forecasting(Law.CALENDAR, History.of(List.of()))
                        .of(Law.H56, TRANSFER, accepted("2026-11-20T09:00"), at("2026-11-20T09:00")))
                .isEmpty();
    }

    @Test
    void aDossierThatIsDoneBecomesHistoryPhaseByPhase() {
        DossierClock done = Law.CLOCK.read(
                new Story()
                        .accepted("2026-11-02T09:00", null)
                        .then("2026-11-03T09:00", MessageType.DOSSIER_PROGRESSED, DossierStatus.PROCESSING)
                        .papersAsked("2026-11-04T09:00", null)
                        .papersTaken("2026-11-06T09:00", null)
                        .then("2026-11-10T09:00", MessageType.DOSSIER_COMPLETED, DossierStatus.COMPLETED)
                        .events(),
                null,
                List.of(),
                at("2026-11-20T09:00"));

        assertThat(PastStep.of(Law.H56, TRANSFER, done, Law.CALENDAR))
                .extracting(step -> step.phase() + " " + step.workingDays())
                .containsExactly("ACCEPTED 6", "PROCESSING 5", "PAPERS 4");
        assertThat(PastStep.of(Law.H56, TRANSFER, accepted("2026-11-03T09:00"), Law.CALENDAR))
                .isEmpty();
    }

    @Property(tries = 300)
    void theConfidenceIsTheShareOfPastDossiersThatWereDoneByThen(
            @ForAll @Size(min = 30, max = 200) List<@IntRange(max = 60) Integer> days,
            @ForAll @IntRange(max = 30) int passed) {
        List<PastStep> history = days.stream()
                .map(taken -> new PastStep(Law.H56, TRANSFER, Phase.ACCEPTED, taken))
                .toList();
        String now = Law.CALENDAR.plus(day("2026-11-02"), passed) + "T10:00";
        new Forecasting(Law.CALENDAR, History.of(history))
                .of(Law.H56, TRANSFER, accepted(now), at(now))
                .filter(forecast -> forecast.basis() != Basis.LIMIT)
                .ifPresent(forecast -> {
                    List<Integer> similar =
                            days.stream().filter(taken -> taken >= passed).toList();
                    int byThen = Law.CALENDAR.count(day("2026-11-02"), forecast.latest());
                    long done =
                            similar.stream().filter(taken -> taken <= byThen).count();
                    assertThat(forecast.confidence()).isEqualTo((double) done / similar.size());
                    assertThat(forecast.confidence()).isGreaterThanOrEqualTo(0.8);
                    assertThat(forecast.earliest()).isBeforeOrEqualTo(forecast.latest());
                    assertThat(forecast.earliest()).isAfterOrEqualTo(VietNam.day(at(now)));
                });
    }
}
