package org.lienthong.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.clock.Law.at;
import static org.lienthong.clock.Law.day;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.MessageType;

class OnTimeTests {

    private static final Limit FIVE_TO_TEN = new Limit(Limit.Unit.WORKING_DAYS, 5, 10, null, "assumed", true);
    private static final JudgingPunctuality JUDGING = Law.RULES.punctuality(Law.H56, day("2026-11-26"));

    private static OnTime judge(Story story, @Nullable String completed, @Nullable String due) {
        return JUDGING.judge(
                story.events(),
                FIVE_TO_TEN,
                List.of(),
                new Reported(completed == null ? null : at(completed), due == null ? null : at(due)),
                at("2026-11-30T23:59"));
    }

    private static Story done(Story story, String at) {
        return story.then(at, MessageType.DOSSIER_COMPLETED, DossierStatus.COMPLETED);
    }

    @Test
    void allThreeAgreeOnADossierWithoutIncidents() {
        Story story = done(new Story().accepted("2026-11-02T09:00", "2026-11-09T16:00"), "2026-11-09T15:00");

        OnTime judged = judge(story, "2026-11-09T15:00", "2026-11-09T16:00");

        assertThat(judged.kpi()).isEqualTo(Verdict.ON_TIME);
        assertThat(judged.agree()).isTrue();
        assertThat(judged.why()).isEmpty();
    }

    @Test
    void whatIsDoneInTheLastMomentIsOnTimeForAllThreeAndASecondLaterForNone() {
        Story last = done(new Story().accepted("2026-11-02T09:00", "2026-11-09T16:00"), "2026-11-09T16:00");
        OnTime judged = judge(last, "2026-11-09T16:00", "2026-11-09T16:00");
        assertThat(List.of(judged.kpi(), judged.plain(), judged.reported())).containsOnly(Verdict.ON_TIME);

        Story later = done(new Story().accepted("2026-11-02T09:00", "2026-11-09T16:00"), "2026-11-09T16:00:01");
        judged = judge(later, "2026-11-09T16:00:01", "2026-11-09T16:00");
        assertThat(List.of(judged.kpi(), judged.plain(), judged.reported())).containsOnly(Verdict.LATE);
    }

    @Test
    void theDayOnWhichTheResultLayReadyCountsNotTheDayOnWhichItWasFetched() {
        Story fetched = done(new Story().accepted("2026-11-02T09:00", "2026-11-09T16:00"), "2026-11-09T15:00")
                .then("2026-11-20T09:00", MessageType.RESULT_DELIVERED, DossierStatus.RESULT_DELIVERED);

        OnTime judged = judge(fetched, "2026-11-09T15:00", "2026-11-09T16:00");

        assertThat(judged.kpiEnd()).isEqualTo(at("2026-11-09T15:00"));
        assertThat(judged.agree()).isTrue();
    }

    @Test
    void whatIsReportedAsDoneAfterThePeriodIsNotDoneInIt() {
        Story open = new Story().accepted("2026-11-23T09:00", "2026-12-03T16:00");

        assertThat(judge(open, "2026-12-05T09:00", "2026-12-03T16:00").reported())
                .as("judged at the end of November")
                .isEqualTo(Verdict.ON_TIME);
    }

    @Test
    void aSecondRequestForPapersIsLateForTheKpiAlthoughItIsOnTime() {
        Story story = new Story()
                .accepted("2026-11-02T09:00", "2026-11-09T16:00")
                .papersAsked("2026-11-03T09:00", null)
                .papersAsked("2026-11-03T10:00", null)
                .papersTaken("2026-11-04T09:00", null);

        OnTime judged = judge(done(story, "2026-11-05T09:00"), "2026-11-05T09:00", "2026-11-09T16:00");

        assertThat(judged.kpi()).isEqualTo(Verdict.LATE);
        assertThat(judged.plain()).isEqualTo(Verdict.ON_TIME);
        assertThat(judged.why()).containsExactly(Difference.SEVERAL_SUPPLEMENTS);
    }

    @Test
    void theTimeOfTheTaxOfficeIsTheLawsPauseAndTheKpisDelay() {
        Story story = new Story()
                .accepted("2026-11-02T09:00", "2026-11-09T16:00")
                .then("2026-11-03T09:00", MessageType.DOSSIER_PROGRESSED, DossierStatus.PROCESSING)
                .then("2026-11-04T09:00", MessageType.OBLIGATION_REQUESTED, DossierStatus.FINANCIAL_OBLIGATION)
                .then("2026-11-11T09:00", MessageType.OBLIGATION_PAID, DossierStatus.PROCESSING);

        OnTime judged = judge(done(story, "2026-11-12T09:00"), "2026-11-12T09:00", "2026-11-09T16:00");

        assertThat(judged.kpi()).isEqualTo(Verdict.LATE);
        assertThat(judged.plain()).isEqualTo(Verdict.ON_TIME);
        assertThat(judged.reported()).isEqualTo(Verdict.LATE);
        assertThat(judged.why()).containsExactly(Difference.TAX_OR_PAYMENT_TIME);
    }

    @Test
    void theTimeOfOneRequestForPapersIsSubtracted() {
        Story story = new Story()
                .accepted("2026-11-02T09:00", "2026-11-09T16:00")
                .papersAsked("2026-11-03T09:00", null)
                .papersTaken("2026-11-06T09:00", null);

        OnTime judged = judge(done(story, "2026-11-12T09:00"), null, null);

        assertThat(judged.kpiEnd()).isEqualTo(at("2026-11-09T09:00"));
        assertThat(judged.kpi()).isEqualTo(Verdict.ON_TIME);
        assertThat(judged.reported()).isEqualTo(Verdict.UNKNOWN);
        assertThat(judged.why())
                .contains(Difference.SUPPLEMENT_TIME, Difference.END_TOLD_OTHERWISE, Difference.DUE_TOLD_OTHERWISE);
    }

    @Test
    void withoutAPromiseTheKpiTakesTheLongestCaseAndTheClockTheOrdinaryOne() {
        Story story = done(new Story().accepted("2026-11-02T09:00", null), "2026-11-13T09:00");

        OnTime judged = judge(story, "2026-11-13T09:00", null);

        assertThat(judged.kpiDue()).isEqualTo(at("2026-11-16T23:59:59"));
        assertThat(judged.kpi()).isEqualTo(Verdict.ON_TIME);
        assertThat(judged.plain()).isEqualTo(Verdict.LATE);
        assertThat(judged.why()).containsExactly(Difference.NO_PROMISE);
    }

    @Test
    void anUnfinishedDossierEndsWithThePeriodOrWithItsOneRequestForPapers() {
        Story open = new Story().accepted("2026-11-02T09:00", "2026-11-09T16:00");
        assertThat(judge(open, null, "2026-11-09T16:00").kpi()).isEqualTo(Verdict.LATE);

        OnTime waiting = judge(open.papersAsked("2026-11-12T09:00", null), null, "2026-11-20T16:00");
        assertThat(waiting.kpiEnd()).isEqualTo(at("2026-11-12T09:00"));
        assertThat(judge(open, null, "2026-12-20T16:00").why())
                .contains(Difference.COUNTED_TO_SUPPLEMENT, Difference.UNFINISHED, Difference.DUE_TOLD_OTHERWISE);
    }

    @Test
    void anInventedEndIsSeenInTheReasons() {
        Story story = new Story()
                .accepted("2026-11-02T09:00", "2026-11-09T16:00")
                .then("2026-11-03T09:00", MessageType.DOSSIER_PROGRESSED, DossierStatus.PROCESSING);

        OnTime judged = judge(story, "2026-11-09T15:59", "2026-11-09T16:00");

        assertThat(judged.reported()).isEqualTo(Verdict.ON_TIME);
        assertThat(judged.plain()).isEqualTo(Verdict.LATE);
        assertThat(judged.why()).contains(Difference.END_TOLD_OTHERWISE);
    }

    @Test
    void theFigureCountsTheDossiersAndTheirReasons() {
        Story fine = done(new Story().accepted("2026-11-02T09:00", "2026-11-09T16:00"), "2026-11-09T15:00");
        Story late = done(new Story().accepted("2026-11-02T09:00", "2026-11-09T16:00"), "2026-11-10T15:00");

        OnTimeFigure figure = OnTimeFigure.of(List.of(
                judge(fine, "2026-11-09T15:00", "2026-11-09T16:00"),
                judge(late, "2026-11-09T15:00", "2026-11-09T16:00")));

        assertThat(figure.kpi()).isEqualTo(new OnTimeFigure.Count(1, 1, 0));
        assertThat(figure.reported()).isEqualTo(new OnTimeFigure.Count(2, 0, 0));
        assertThat(figure.kpi().share()).isEqualTo(0.5);
        assertThat(figure.differing()).isEqualTo(1);
        assertThat(figure.why()).containsOnlyKeys(Difference.END_TOLD_OTHERWISE);
        assertThat(OnTimeFigure.of(List.of()).kpi().share()).isEqualTo(1);
    }
}
