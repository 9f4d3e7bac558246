package org.lienthong.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.clock.Law.CLOCK;
import static org.lienthong.clock.Law.at;
import static org.lienthong.clock.Law.day;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.clock.DossierClock.Basis;
import org.lienthong.clock.DossierClock.State;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Holder;
import org.lienthong.dossier.MessageType;

class LegalClockTests {

    private static final Limit FIVE = Law.workingDays(5);

    /** Monday 2 November 2026; the promise is that of five working days. */
    private static Story accepted() {
        return new Story()
                .then("2026-11-02T08:00", MessageType.DOSSIER_SUBMITTED, DossierStatus.REGISTERED)
                .accepted("2026-11-02T09:00", null);
    }

    private static DossierClock read(Story story, String now) {
        return CLOCK.read(story.events(), FIVE, List.of(), at(now));
    }

    @Test
    void nothingIsKnownOfADossierWithoutEvents() {
        assertThat(CLOCK.read(List.of(), FIVE, List.of(), at("2026-11-02T09:00"))
                        .state())
                .isEqualTo(State.NOT_STARTED);
    }

    @Test
    void theClockDoesNotRunBeforeTheReceipt() {
        DossierClock clock = read(
                new Story().then("2026-11-02T08:00", MessageType.DOSSIER_SUBMITTED, DossierStatus.REGISTERED),
                "2026-11-20T08:00");

        assertThat(clock.state()).isEqualTo(State.NOT_STARTED);
        assertThat(clock.holder()).isEqualTo(Holder.ONE_STOP_SHOP);
        assertThat(clock.dueDay()).isNull();
        assertThat(clock.overdue()).isFalse();
    }

    @Test
    void theDayOfReceiptIsNotCountedAndWithoutAPromiseTheLimitSaysTheLastDay() {
        DossierClock clock = read(accepted(), "2026-11-04T10:00");

        assertThat(clock.state()).isEqualTo(State.RUNNING);
        assertThat(clock.usedDays()).isEqualTo(2);
        assertThat(clock.remainingDays()).isEqualTo(3);
        assertThat(clock.dueDay()).isEqualTo(day("2026-11-09"));
        assertThat(clock.dueAt()).isEqualTo(at("2026-11-09T23:59:59"));
        assertThat(clock.basis()).isEqualTo(Basis.STATUTORY);
    }

    @Test
    void onTheLastDayNobodyIsLateAndOnTheNextOneByOneDay() {
        assertThat(read(accepted(), "2026-11-09T20:00").overdue()).isFalse();
        assertThat(read(accepted(), "2026-11-10T08:00").overdueDays()).isEqualTo(1);
        assertThat(read(accepted(), "2026-11-16T08:00").overdueDays()).isEqualTo(5);
    }

    @Test
    void waitingForPapersTaxAndPaymentStopsTheClockEachUnderItsName() {
        Story story = accepted()
                .then("2026-11-03T09:00", MessageType.DOSSIER_PROGRESSED, DossierStatus.PROCESSING)
                .then("2026-11-04T09:00", MessageType.OBLIGATION_REQUESTED, DossierStatus.FINANCIAL_OBLIGATION);
        DossierClock tax = read(story, "2026-11-10T09:00");
        story.then("2026-11-11T09:00", MessageType.OBLIGATION_NOTIFIED, DossierStatus.FINANCIAL_OBLIGATION);
        DossierClock payment = read(story, "2026-11-12T09:00");
        story.then("2026-11-16T09:00", MessageType.OBLIGATION_PAID, DossierStatus.PROCESSING);
        DossierClock after = read(story, "2026-11-17T09:00");

        assertThat(tax.state()).isEqualTo(State.PAUSED);
        assertThat(tax.phase()).isEqualTo(Phase.TAX);
        assertThat(tax.holder()).isEqualTo(Holder.TAX_OFFICE);
        assertThat(tax.usedDays()).isEqualTo(2);
        assertThat(tax.dueDay()).isEqualTo(day("2026-11-13"));
        assertThat(payment.phase()).isEqualTo(Phase.PAYMENT);
        assertThat(payment.holder()).isEqualTo(Holder.CITIZEN);
        assertThat(after.state()).isEqualTo(State.RUNNING);
        assertThat(after.pausedDays()).isEqualTo(8);
        assertThat(after.usedDays()).isEqualTo(3);
        assertThat(after.dueDay()).isEqualTo(day("2026-11-19"));
    }

    @Test
    void aRequestForPapersThatDoesNotPauseLetsTheClockRun() {
        Story story = accepted().papersAsked("2026-11-03T09:00", false);

        DossierClock clock = read(story, "2026-11-06T09:00");

        assertThat(clock.phase()).isEqualTo(Phase.PAPERS);
        assertThat(clock.state()).isEqualTo(State.RUNNING);
        assertThat(clock.usedDays()).isEqualTo(4);
    }

    @Test
    void papersThatLieUntakenAreTheOfficesTimeButTheClockStillStands() {
        Story story = accepted()
                .papersAsked("2026-11-03T09:00", null)
                .then("2026-11-05T09:00", MessageType.SUPPLEMENT_PROVIDED, DossierStatus.SUPPLEMENT_REQUESTED);

        DossierClock clock = read(story, "2026-11-06T09:00");

        assertThat(clock.phase()).isEqualTo(Phase.PAPERS_HANDED_IN);
        assertThat(clock.holder()).isEqualTo(Holder.LAND_OFFICE);
        assertThat(clock.state()).isEqualTo(State.PAUSED);
    }

    @Test
    void askingForPapersAfterThePromisedHourOfTheLastDayMakesNobodyTimelyAgain() {
        Story story = new Story()
                .then("2026-11-02T08:00", MessageType.DOSSIER_SUBMITTED, DossierStatus.REGISTERED)
                .accepted("2026-11-02T09:00", "2026-11-06T09:00")
                .papersAsked("2026-11-06T10:00", null);

        assertThat(read(story, "2026-11-06T10:00").overdueDays()).isEqualTo(1);
        assertThat(read(story, "2026-11-10T10:00").overdueDays()).isEqualTo(1);
        assertThat(read(story.papersTaken("2026-11-11T08:00", null), "2026-11-12T10:00")
                        .dueAt())
                .isEqualTo(at("2026-11-06T09:00"));
    }

    @Test
    void aDossierThatWasLateBeforeItPausedStaysAsLateAsItWas() {
        Story story = accepted().papersAsked("2026-11-12T09:00", null);

        assertThat(read(story, "2026-11-12T10:00").overdueDays()).isEqualTo(3);
        assertThat(read(story, "2026-11-30T10:00").overdueDays()).isEqualTo(3);
    }

    @Test
    void aPauseOnTheLastDayMovesItToTheDayOnWhichTheClockRunsAgain() {
        Story story = accepted()
                .papersAsked("2026-11-09T10:00", null)
                .then("2026-11-12T10:00", MessageType.SUPPLEMENT_RECEIVED, DossierStatus.PROCESSING);

        assertThat(read(story, "2026-11-12T11:00").dueDay()).isEqualTo(day("2026-11-12"));
        assertThat(read(story, "2026-11-12T11:00").overdue()).isFalse();
    }

    @Test
    void nobodyBecomesLateWhileTheClockStandsStill() {
        Story story =
                new Story().accepted("2026-11-02T09:00", "2026-11-09T16:00").papersAsked("2026-11-09T10:00", null);

        assertThat(read(story, "2026-11-09T17:00").overdue()).isFalse();
        assertThat(read(story, "2026-11-14T17:00").dueDay()).isEqualTo(day("2026-11-16"));
    }

    @Test
    void aPromiseIsKeptToTheHourAndMovesOnlyByWhatWasTakenOutOfTheCountAfterIt() {
        Story story = new Story().accepted("2026-11-02T09:00", "2026-11-09T16:00");

        assertThat(read(story, "2026-11-03T09:00").dueAt()).isEqualTo(at("2026-11-09T16:00"));
        assertThat(read(story, "2026-11-09T16:01").overdueDays()).isEqualTo(1);

        story.papersAsked("2026-11-04T09:00", null)
                .then("2026-11-06T09:00", MessageType.SUPPLEMENT_RECEIVED, DossierStatus.PROCESSING);
        DossierClock clock = read(story, "2026-11-09T16:01");
        assertThat(clock.dueAt()).isEqualTo(at("2026-11-11T16:00"));
        assertThat(clock.basis()).isEqualTo(Basis.PROMISED);
        assertThat(clock.promise().date()).isEqualTo(at("2026-11-09T16:00"));
    }

    @Test
    void aPromiseForADayIsKeptUntilTheDayEndsAlsoWhenItMoved() {
        Story story = new Story().accepted("2026-11-02T09:00", "2026-11-09T00:00");

        DossierClock onTheDay = read(story, "2026-11-09T16:00");
        assertThat(onTheDay.overdue()).isFalse();
        assertThat(onTheDay.remainingDays()).isZero();
        assertThat(onTheDay.dueAt()).isEqualTo(at("2026-11-09T23:59:59"));
        assertThat(onTheDay.promise().date()).as("as it was told").isEqualTo(at("2026-11-09T00:00"));
        assertThat(read(story, "2026-11-10T00:00").overdueDays()).isEqualTo(1);

        story.papersAsked("2026-11-04T09:00", null)
                .then("2026-11-06T09:00", MessageType.SUPPLEMENT_RECEIVED, DossierStatus.PROCESSING);
        assertThat(read(story, "2026-11-09T16:01").dueAt()).isEqualTo(at("2026-11-11T23:59:59"));
    }

    @Test
    void whoIsDoneOnADayThatWasPromisedIsOnTimeByEveryWayOfJudging() {
        Story story = new Story()
                .accepted("2026-11-02T09:00", "2026-11-09T00:00")
                .then("2026-11-09T08:00", MessageType.DOSSIER_COMPLETED, DossierStatus.COMPLETED);

        OnTime judged = Law.RULES
                .punctuality(Law.H56, day("2026-11-02"))
                .judge(
                        story.events(),
                        FIVE,
                        List.of(),
                        new Reported(at("2026-11-09T08:00"), at("2026-11-09T00:00")),
                        at("2026-11-30T17:00"));

        assertThat(List.of(judged.kpi(), judged.plain(), judged.reported())).containsOnly(Verdict.ON_TIME);
        assertThat(judged.why()).isEmpty();
    }

    private static final Limit TEN = Limit.workingDays(10, "QĐ 1/2026");

    @Test
    void aPromiseForLaterThanTheLawAllowsStretchesNothingAndIsStillTold() {
        Story story = new Story()
                .accepted("2026-03-02T08:00", "2026-08-31T17:00")
                .then("2026-08-28T08:00", MessageType.DOSSIER_COMPLETED, DossierStatus.COMPLETED);

        OnTime judged = Law.RULES
                .punctuality(Law.H56, day("2026-03-02"))
                .judge(
                        story.events(),
                        TEN,
                        List.of(),
                        new Reported(at("2026-08-28T08:00"), at("2026-08-31T17:00")),
                        at("2026-08-31T17:00"));
        DossierClock clock = CLOCK.read(story.events(), TEN, List.of(), at("2026-08-31T17:00"));

        assertThat(judged.kpi()).as("defined by the promise").isEqualTo(Verdict.ON_TIME);
        assertThat(judged.plain()).isEqualTo(Verdict.LATE);
        assertThat(judged.reported()).isEqualTo(Verdict.ON_TIME);
        assertThat(judged.why()).containsExactly(Difference.PROMISED_BEYOND_LAW);
        assertThat(clock.basis()).isEqualTo(Basis.LAW_BEFORE_PROMISE);
        assertThat(clock.dueAt()).isEqualTo(at("2026-03-16T23:59:59")).isEqualTo(clock.lawfulUntil());
        assertThat(clock.promise().date()).isEqualTo(at("2026-08-31T17:00"));
    }

    @Test
    void aPromiseThatWaitingMovedBeyondTheLawGivesNoMoreThanTheLawMovedByTheSameWaiting() {
        // The promise had room for the tax office; what the tax office took is not given a second time.
        Story story = new Story()
                .accepted("2026-11-02T09:00", "2026-11-25T17:00")
                .then("2026-11-04T09:00", MessageType.OBLIGATION_REQUESTED, DossierStatus.FINANCIAL_OBLIGATION)
                .then("2026-11-11T09:00", MessageType.OBLIGATION_PAID, DossierStatus.PROCESSING);

        DossierClock clock = CLOCK.read(story.events(), TEN, List.of(), at("2026-11-12T09:00"));

        assertThat(clock.pausedDays()).isEqualTo(5);
        assertThat(clock.dueDay()).as("ten and five working days").isEqualTo(day("2026-11-23"));
        assertThat(clock.basis()).isEqualTo(Basis.LAW_BEFORE_PROMISE);
    }

    @Test
    void theLongestCaseOfTheLimitBindsAPromiseAndAnAssumedLimitBindsNone() {
        Story story = new Story().accepted("2026-11-02T09:00", "2026-11-20T17:00");
        Limit wide = new Limit(Limit.Unit.WORKING_DAYS, 5, 20, null, "QĐ 1/2026", false);

        assertThat(CLOCK.read(story.events(), wide, List.of(), at("2026-11-03T09:00"))
                        .basis())
                .isEqualTo(Basis.PROMISED);
        DossierClock assumed = read(story, "2026-11-03T09:00");
        assertThat(assumed.dueAt()).isEqualTo(at("2026-11-20T17:00"));
        assertThat(assumed.lawfulUntil()).isNull();
    }

    @Test
    void aNewPromiseCountsAsItWasGiven() {
        Story story = new Story()
                .accepted("2026-11-02T09:00", "2026-11-09T16:00")
                .papersAsked("2026-11-04T09:00", null)
                .papersTaken("2026-11-06T09:00", "2026-11-13T16:00");

        DossierClock clock = read(story, "2026-11-09T16:01");

        assertThat(clock.dueAt()).isEqualTo(at("2026-11-13T16:00"));
        assertThat(clock.basis()).isEqualTo(Basis.PROMISED_ANEW);
        assertThat(clock.promise().changes()).isEqualTo(1);
    }

    @Test
    void outagesTakeTheDaysOfWhichTheyTookHalf() {
        List<Outage> outages = List.of(
                // the stop of June 2024 in Ho Chi Minh City, moved to this week
                new Outage(at("2026-11-04T07:30"), at("2026-11-06T09:00"), "VBDLIS"),
                new Outage(at("2026-11-04T10:00"), at("2026-11-05T10:00"), "the same, told by another"));

        DossierClock clock = CLOCK.read(accepted().events(), FIVE, outages, at("2026-11-09T09:00"));

        assertThat(clock.excusedDays()).isEqualTo(2);
        assertThat(clock.usedDays()).isEqualTo(3);
        assertThat(clock.dueDay()).isEqualTo(day("2026-11-11"));
    }

    /** The office is open from 07:30 to 17:00: half of it is 4 hours 45 minutes. */
    @Test
    void halfOfTheOfficeHoursIsEnoughASecondLessIsNotAndNoHourIsLostTwice() {
        assertThat(excused(new Outage(at("2026-11-04T07:30"), at("2026-11-04T12:15"), "half")))
                .isEqualTo(1);
        assertThat(excused(new Outage(at("2026-11-04T07:30"), at("2026-11-04T12:14:59"), "less")))
                .isZero();
        assertThat(excused(
                        new Outage(at("2026-11-04T07:30"), at("2026-11-04T10:30"), "one"),
                        new Outage(at("2026-11-04T08:00"), at("2026-11-04T11:00"), "told by another")))
                .as("three and a half hours told twice")
                .isZero();
        assertThat(excused(
                        new Outage(at("2026-11-04T07:30"), at("2026-11-04T10:00"), "one"),
                        new Outage(at("2026-11-04T14:00"), at("2026-11-04T16:15"), "again")))
                .as("two pieces of one day")
                .isEqualTo(1);
        assertThat(excused(new Outage(at("2026-11-04T00:00"), at("2026-11-04T11:00"), "at night")))
                .as("the night is no office hour")
                .isZero();
    }

    private static int excused(Outage... outages) {
        return CLOCK.read(accepted().events(), FIVE, List.of(outages), at("2026-11-09T09:00"))
                .excusedDays();
    }

    @Test
    void aPromiseForADayBeforeItWasGivenStandsAsItWasGiven() {
        DossierClock clock = CLOCK.read(
                new Story().accepted("2026-11-10T09:00", "2026-11-05T16:00").events(),
                FIVE,
                List.of(),
                at("2026-11-10T10:00"));

        assertThat(clock.dueAt()).isEqualTo(at("2026-11-05T16:00"));
        assertThat(clock.overdueDays()).isEqualTo(3);
    }

    @Test
    void whatIsDoneHasStoppedAndADisputedResultRunsOnWithoutTheTimeInBetween() {
        Story story = accepted()
                .then("2026-11-03T09:00", MessageType.DOSSIER_PROGRESSED, DossierStatus.PROCESSING)
                .then("2026-11-05T09:00", MessageType.DOSSIER_COMPLETED, DossierStatus.COMPLETED)
                .then("2026-11-06T09:00", MessageType.RESULT_DELIVERED, DossierStatus.RESULT_DELIVERED);
        DossierClock done = read(story, "2026-12-24T09:00");
        story.then("2026-11-16T09:00", MessageType.RESULT_DISPUTED, DossierStatus.PROCESSING);
        DossierClock open = read(story, "2026-11-17T09:00");

        assertThat(done.state()).isEqualTo(State.ENDED);
        assertThat(done.endedAt()).isEqualTo(at("2026-11-05T09:00"));
        assertThat(done.usedDays()).isEqualTo(3);
        assertThat(done.remainingDays()).isEqualTo(2);
        assertThat(open.state()).isEqualTo(State.RUNNING);
        assertThat(open.usedDays()).isEqualTo(4);
        assertThat(open.dueDay()).isEqualTo(day("2026-11-18"));
    }

    @Test
    void timesThatCannotBeAreReplacedAndNamed() {
        Story story = new Story()
                .at("2026-11-02T09:00", null, MessageType.DOSSIER_ACCEPTED, DossierStatus.ACCEPTED)
                .at("2026-11-03T09:00", "2026-11-03T16:00", MessageType.DOSSIER_PROGRESSED, DossierStatus.PROCESSING)
                .at("2026-11-05T09:00", "0001-01-01T00:00", MessageType.DOSSIER_PROGRESSED, DossierStatus.PROCESSING)
                .at("2026-11-06T09:00", "2026-11-04T09:00", MessageType.DOSSIER_COMPLETED, DossierStatus.COMPLETED);

        DossierClock clock = read(story, "2026-11-09T09:00");

        assertThat(clock.doubts())
                .containsExactlyInAnyOrder(
                        Doubt.TIME_MISSING, Doubt.TIME_IN_FUTURE, Doubt.TIME_ABSURD, Doubt.TIME_OUT_OF_ORDER);
        assertThat(clock.endedAt()).isEqualTo(at("2026-11-05T09:00"));
    }

    @Test
    void aPartnerThatSendsWholeSecondsIsNotDoubted() {
        Story seconds = new Story()
                .at("2026-11-02T09:00", "2026-11-02T08:44:16.004", MessageType.DOSSIER_ACCEPTED, DossierStatus.ACCEPTED)
                .at(
                        "2026-11-02T09:01",
                        "2026-11-02T08:44:16",
                        MessageType.DOSSIER_PROGRESSED,
                        DossierStatus.PROCESSING);
        Story back = new Story()
                .at("2026-11-02T09:00", "2026-11-02T08:44:16.004", MessageType.DOSSIER_ACCEPTED, DossierStatus.ACCEPTED)
                .at(
                        "2026-11-02T09:01",
                        "2026-11-02T08:44:15",
                        MessageType.DOSSIER_PROGRESSED,
                        DossierStatus.PROCESSING);

        assertThat(read(seconds, "2026-11-09T09:00").doubts()).isEmpty();
        assertThat(read(back, "2026-11-09T09:00").doubts()).containsExactly(Doubt.TIME_OUT_OF_ORDER);
    }

    @Test
    void aPromiseForTheYear9999IsNone() {
        DossierClock clock = read(new Story().accepted("2026-11-02T09:00", "9999-12-31T00:00"), "2026-11-03T09:00");

        assertThat(clock.promise()).isNull();
        assertThat(clock.basis()).isEqualTo(Basis.STATUTORY);
        assertThat(clock.doubts()).containsExactly(Doubt.PROMISE_ABSURD);
    }

    @Test
    void paperReceiptsThatAreEnteredLateCountFromTheirTrueTime() {
        Story story = new Story()
                .received("2026-11-06T20:00", "2026-11-06T20:00", "2026-11-02T09:00", MessageType.DOSSIER_ACCEPTED);

        assertThat(read(story, "2026-11-06T21:00").usedDays()).isEqualTo(4);
    }

    @Test
    void anEndOverTetThatIsNotPublishedYetMayMove() {
        DossierClock clock = CLOCK.read(
                new Story().accepted("2027-02-01T09:00", null).events(), FIVE, List.of(), at("2027-02-01T10:00"));

        assertThat(clock.dueDay()).isEqualTo(day("2027-02-15"));
        assertThat(clock.mayMove()).isTrue();
        assertThat(read(accepted(), "2026-11-03T09:00").mayMove()).isFalse();
    }
}
