package org.lienthong.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LifecycleTests {

    private static final Instant LATER = Told.START.plus(Duration.ofDays(3));

    static Stream<Arguments> legal() {
        return cells(false);
    }

    static Stream<Arguments> illegal() {
        return cells(true);
    }

    private static Stream<Arguments> cells(boolean illegal) {
        return Stream.of(DossierStatus.values()).flatMap(before -> Stream.of(MessageType.values())
                .filter(type -> Transitions.cell(type, before).equals(".") == illegal)
                .map(type -> Arguments.of(before, type)));
    }

    private static Decision decide(@Nullable Dossier dossier, Told told) {
        return Lifecycle.decide(dossier, Told.PROVINCE, told.message(), LATER);
    }

    private static Dossier then(Dossier dossier, Told told) {
        return Told.allowed(decide(dossier, told)).dossier();
    }

    /** Before the move what it needs: a return for correction, a notice, a slip that is out. */
    private static Dossier ready(DossierStatus before, MessageType type) {
        Dossier dossier = Told.at(before);
        if (type == MessageType.DOSSIER_ACCEPTED && before == DossierStatus.ACCEPTED) {
            return then(dossier, Told.that(MessageType.DOSSIER_RETURNED_FOR_CORRECTION));
        }
        if (type == MessageType.OBLIGATION_PAID) {
            return then(dossier, Told.that(MessageType.OBLIGATION_NOTIFIED));
        }
        return dossier;
    }

    private static Told suitable(DossierStatus before, MessageType type) {
        Told told = Told.that(type);
        boolean tax = before == DossierStatus.FINANCIAL_OBLIGATION;
        return type == MessageType.DOSSIER_RETURNED_FOR_CORRECTION && tax
                ? told.correction(CorrectionKind.SLIP_RETURNED)
                : told;
    }

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("legal")
    void appliesEveryLegalMove(DossierStatus before, MessageType type) {
        Dossier dossier = ready(before, type);

        Decision.Allowed allowed = Told.allowed(decide(dossier, suitable(before, type)));

        String cell = Transitions.cell(type, before);
        assertThat(allowed.before()).isEqualTo(dossier.status());
        assertThat(allowed.changed()).isTrue();
        assertThat(allowed.dossier().status())
                .isIn(
                        switch (cell) {
                            case "=" -> List.of(before);
                            case "$" -> List.of(DossierStatus.PROCESSING, DossierStatus.FINANCIAL_OBLIGATION);
                            default -> List.of(Transitions.status(Integer.parseInt(cell)));
                        });
    }

    @Test
    void anIllegalMoveSaysWhereTheDossierIsWhatWasToldAndWhatMustComeFirst() {
        assertThat(Told.refused(decide(Told.at(DossierStatus.PROCESSING), Told.that(MessageType.RESULT_DELIVERED))))
                .extracting(Finding::text)
                .containsExactly("the dossier is in status 4 (PROCESSING) and was told result-delivered;"
                        + " before result-delivered it must be in 9 (COMPLETED); send first dossier-completed");
        assertThat(Told.refused(decide(Told.at(DossierStatus.REGISTERED), Told.that(MessageType.DOSSIER_COMPLETED))))
                .extracting(Finding::text)
                .containsExactly("the dossier is in status 1 (REGISTERED) and was told dossier-completed;"
                        + " before dossier-completed it must be in 4 (PROCESSING); send first what leads there");
        assertThat(Told.refused(decide(Told.at(DossierStatus.STOPPED), Told.that(MessageType.DOSSIER_PROGRESSED))))
                .extracting(Finding::text)
                .containsExactly("the dossier is in status 8 (STOPPED) and was told dossier-progressed;"
                        + " it has ended and only a disputed result opens it again");
    }

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("illegal")
    void refusesEveryIllegalMoveAndNamesStatusAndVerb(DossierStatus before, MessageType type) {
        List<Finding> findings = Told.refused(decide(Told.at(before), Told.that(type)));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("illegal-transition");
            assertThat(finding.text())
                    .contains("status " + before.code() + " (" + before + ")")
                    .contains(type.code());
            assertThat(finding.text().contains("only a disputed result"))
                    .isEqualTo(before.terminal() && type != MessageType.RESULT_DISPUTED);
        });
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.EnumSource(
            value = MessageType.class,
            mode = org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE,
            names = {"DOSSIER_SUBMITTED", "DOSSIER_ACCEPTED"})
    void refusesWhatSpeaksOfADossierThatNobodyKnows(MessageType type) {
        assertThat(Told.refused(decide(null, Told.that(type)))).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("unknown-dossier");
            assertThat(finding.text()).contains("no dossier is known").contains(type.code());
        });
    }

    @Test
    void opensADossierAtACounterOnlyWithEverythingThatWasHandedIn() {
        Told bare = Told.that(MessageType.DOSSIER_ACCEPTED);
        assertThat(Told.refused(decide(null, bare))).extracting(Finding::rule).containsExactly("unknown-dossier");

        Dossier opened = then(null, bare.submission(Slips.transfer().submission()));

        assertThat(opened.status()).isEqualTo(DossierStatus.ACCEPTED);
        assertThat(opened.aliases())
                .contains(
                        new Alias(AliasKind.DOSSIER_CODE, Told.CODE),
                        new Alias(AliasKind.RECEIPT_NUMBER, new DossierCode("BN-0007")));
    }

    @Test
    void takesNoSecondReceiptUnlessTheDossierWasSentBack() {
        Dossier accepted = Told.at(DossierStatus.ACCEPTED);
        Told again = Told.that(MessageType.DOSSIER_ACCEPTED).receipt(Told.receipt("BN-0008", null));
        assertThat(Told.refused(decide(accepted, again)))
                .extracting(Finding::rule)
                .containsExactly("already-accepted");

        Dossier mended = then(then(accepted, Told.that(MessageType.DOSSIER_RETURNED_FOR_CORRECTION)), again);

        assertThat(mended.receipt().number()).isEqualTo(new ReceiptNumber("BN-0008"));
        assertThat(mended.receipt().promisedAt()).isEqualTo(accepted.receipt().promisedAt());
        assertThat(mended.correctionPending()).isFalse();
        assertThat(mended.aliases()).extracting(alias -> alias.value().value()).contains("BN-0007", "BN-0008");
    }

    @Test
    void refusesAPaymentForANoticeThatNobodySent() {
        Dossier waiting = then(Told.at(DossierStatus.FINANCIAL_OBLIGATION), Told.that(MessageType.OBLIGATION_NOTIFIED));
        Told stray = Told.that(MessageType.OBLIGATION_PAID).payment(Told.payment("CT-9", "TB-9", "8001", 100));
        Told stranger = Told.that(MessageType.OBLIGATION_PAID).payment(Told.payment("CT-9", "TB-1", "8999", 100));

        assertThat(Told.refused(decide(waiting, stray)))
                .extracting(Finding::rule)
                .containsExactly("unknown-notice");
        assertThat(Told.refused(decide(waiting, stranger)))
                .extracting(Finding::rule)
                .containsExactly("unknown-notice");
    }

    @Test
    void returnsTheSlipOnlyWhileTheTaxOfficeHasItAndTheDossierOnlyWhileItHasNot() {
        Told slip = Told.that(MessageType.DOSSIER_RETURNED_FOR_CORRECTION).correction(CorrectionKind.SLIP_RETURNED);
        Told wrong = Told.that(MessageType.DOSSIER_RETURNED_FOR_CORRECTION).correction(CorrectionKind.WRONG_PROCEDURE);

        assertThat(Told.refused(decide(Told.at(DossierStatus.PROCESSING), slip)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.text()).contains("no slip is with the tax office"));
        assertThat(Told.refused(decide(Told.at(DossierStatus.FINANCIAL_OBLIGATION), wrong)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.text()).contains("waits for the tax office"));
        assertThat(then(Told.at(DossierStatus.PROCESSING), wrong).status()).isEqualTo(DossierStatus.ACCEPTED);
    }

    @Test
    void stopsAnIncompleteSlipBeforeItLeavesAndNamesEachGap() {
        Slip whole = Slips.transfer().slip();
        Slip empty = new Slip(
                whole.number(),
                whole.date(),
                whole.issuedBy(),
                null,
                List.of(),
                List.of(),
                List.of(new SlipParcel("12", "0", null, null, null, null)),
                List.of(),
                List.of(),
                null,
                "Trả hằng năm",
                null);

        List<Finding> findings = Told.refused(decide(
                Told.at(DossierStatus.PROCESSING),
                Told.that(MessageType.OBLIGATION_REQUESTED).slip(empty)));

        assertThat(findings).allSatisfy(finding -> assertThat(finding.rule()).isEqualTo("slip-incomplete"));
        assertThat(findings).extracting(Finding::path).contains("slip.obligations", "slip.leaseTerm");
    }

    @Test
    void aRepeatedNoticeOrPaymentIsLegalAndTellsNothingNew() {
        Dossier paid = then(
                then(Told.at(DossierStatus.FINANCIAL_OBLIGATION), Told.that(MessageType.OBLIGATION_NOTIFIED)),
                Told.that(MessageType.OBLIGATION_PAID));

        for (MessageType type : List.of(MessageType.OBLIGATION_NOTIFIED, MessageType.OBLIGATION_PAID)) {
            Decision.Allowed again = Told.allowed(decide(paid, Told.that(type)));
            assertThat(again.changed()).isFalse();
            assertThat(again.dossier()).isEqualTo(paid);
        }
    }

    @Test
    void aNoticeThatTheLandOfficePassesOnAgainNeverSendsTheCitizenBackToTheCounter() {
        Told passedOn = Told.that(MessageType.OBLIGATION_NOTIFIED).notices(Told.passedOn("TB-1", "Trần Văn Thử"));
        Dossier paid = then(
                then(Told.at(DossierStatus.FINANCIAL_OBLIGATION), Told.that(MessageType.OBLIGATION_NOTIFIED)),
                Told.that(MessageType.OBLIGATION_PAID));

        Dossier after = then(paid, passedOn);

        assertThat(after.status()).isEqualTo(DossierStatus.PROCESSING);
        assertThat(after.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.payables()).hasSize(1);
            assertThat(notice.link()).isEqualTo("http://lis.example/TB-1");
        });
    }

    @Test
    void aNoticeThatTheLandOfficePassedOnFirstIsSettledWhenTheRealOneIsPaid() {
        Dossier told = then(
                Told.at(DossierStatus.FINANCIAL_OBLIGATION),
                Told.that(MessageType.OBLIGATION_NOTIFIED).notices(Told.passedOn("TB-1", "Trần Văn Thử")));

        Dossier paid =
                then(then(told, Told.that(MessageType.OBLIGATION_NOTIFIED)), Told.that(MessageType.OBLIGATION_PAID));

        assertThat(paid.notices()).hasSize(1);
        assertThat(paid.status()).isEqualTo(DossierStatus.PROCESSING);
    }

    @Test
    void aStepOfTheWorkKeepsTheWaitForPapersAndForMoney() {
        Dossier papers = Told.at(DossierStatus.SUPPLEMENT_REQUESTED);
        Dossier money = then(Told.at(DossierStatus.FINANCIAL_OBLIGATION), Told.that(MessageType.OBLIGATION_NOTIFIED));

        Dossier papersAfter = then(papers, Told.that(MessageType.DOSSIER_PROGRESSED));
        Dossier moneyAfter = then(money, Told.that(MessageType.DOSSIER_PROGRESSED));

        assertThat(papersAfter.status()).isEqualTo(DossierStatus.SUPPLEMENT_REQUESTED);
        assertThat(papersAfter.holder()).isEqualTo(Holder.CITIZEN);
        assertThat(moneyAfter.status()).isEqualTo(DossierStatus.FINANCIAL_OBLIGATION);
        assertThat(moneyAfter.holder()).isEqualTo(Holder.CITIZEN);
    }

    @Test
    void aDisputedResultIsNoResultAnyMore() {
        Dossier delivered = Told.at(DossierStatus.RESULT_DELIVERED);
        assertThat(delivered.completedAt()).isNotNull();

        Dossier disputed = then(delivered, Told.that(MessageType.RESULT_DISPUTED));

        assertThat(disputed.status()).isEqualTo(DossierStatus.PROCESSING);
        assertThat(disputed.holder()).isEqualTo(Holder.LAND_OFFICE);
        assertThat(List.of(disputed.completedAt() == null, disputed.result() == null, disputed.handover() == null))
                .containsOnly(true);
        assertThat(then(disputed, Told.that(MessageType.DOSSIER_COMPLETED)).completedAt())
                .isEqualTo(LATER);
    }

    @Test
    void aDossierThatHasEndedWaitsForNoCorrection() {
        Dossier returned =
                then(Told.at(DossierStatus.ACCEPTED), Told.that(MessageType.DOSSIER_RETURNED_FOR_CORRECTION));
        assertThat(returned.correctionPending()).isTrue();

        assertThat(then(returned, Told.that(MessageType.DOSSIER_WITHDRAWN)).correctionPending())
                .isFalse();
    }

    @Test
    void takesASectionOnlyFromTheVerbThatOwnsIt() {
        Dossier before = then(Told.at(DossierStatus.FINANCIAL_OBLIGATION), Told.that(MessageType.OBLIGATION_NOTIFIED));
        Told loaded = Told.that(MessageType.DOSSIER_PROGRESSED)
                .receipt(Told.receipt("BN-9999", "2030-01-01T00:00:00Z"))
                .supplement(Instant.parse("2030-01-01T00:00:00Z"))
                .notices(Told.notice("TB-7", "8001", 1))
                .payment(Told.payment("CT-7", "TB-1", "8001", 100))
                .handover(new Handover(LATER, null));

        Dossier after = then(before, loaded);

        assertThat(after.status()).isEqualTo(DossierStatus.FINANCIAL_OBLIGATION);
        assertThat(after.receipt()).isEqualTo(before.receipt());
        assertThat(after.supplement()).isNull();
        assertThat(after.notices()).isEqualTo(before.notices());
        assertThat(after.payments()).isEmpty();
        assertThat(after.handover()).isNull();
    }

    @Test
    void aLateMessageNeverTurnsTheTimeOfTheLastChangeBack() {
        Dossier dossier = Told.at(DossierStatus.PROCESSING);

        Decision late = Lifecycle.decide(
                dossier,
                Told.PROVINCE,
                Told.that(MessageType.DOSSIER_PROGRESSED).message(),
                Told.START.minusSeconds(9));

        assertThat(Told.allowed(late).dossier().changedAt()).isEqualTo(dossier.changedAt());
    }

    @Test
    void papersTakenBringTheNewPromisedDateAndCountOneRequest() {
        Instant promise = Instant.parse("2027-01-15T03:00:00Z");

        Dossier after = then(
                Told.at(DossierStatus.SUPPLEMENT_REQUESTED),
                Told.that(MessageType.SUPPLEMENT_RECEIVED).supplement(promise));

        assertThat(after.receipt().promisedAt()).isEqualTo(promise);
        assertThat(after.supplementRequests()).isEqualTo(1);
        assertThat(after.status()).isEqualTo(DossierStatus.PROCESSING);
    }
}
