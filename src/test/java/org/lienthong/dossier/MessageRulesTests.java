package org.lienthong.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageRulesTests {

    private static List<Finding> check(Told told) {
        return MessageRules.check(told.message(), Told.NOW);
    }

    @ParameterizedTest
    @EnumSource(MessageType.class)
    void takesEveryVerbWithWhatItNeeds(MessageType type) {
        assertThat(check(Told.that(type))).isEmpty();
    }

    @Test
    void namesTheSectionThatAVerbCannotDoWithout() {
        missing(Told.that(MessageType.DOSSIER_SUBMITTED).submission(null), "submission");
        missing(Told.that(MessageType.DOSSIER_ACCEPTED).receipt(null), "receipt");
        missing(Told.that(MessageType.OBLIGATION_REQUESTED).slip(null), "slip");
        missing(Told.that(MessageType.OBLIGATION_NOTIFIED).notices(), "notices");
        missing(Told.that(MessageType.OBLIGATION_PAID).payment(null), "payment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t"})
    void wantsAReasonInWordsForARefusalAndForADispute(String nothing) {
        missing(Told.that(MessageType.DOSSIER_REFUSED).text(nothing), "text");
        missing(Told.that(MessageType.RESULT_DISPUTED).text(nothing), "text");
        missing(Told.that(MessageType.RESULT_DISPUTED).text(null), "text");
    }

    @Test
    void wantsANameForTheDossier() {
        NationalMessage nameless = Told.that(MessageType.DOSSIER_PROGRESSED).message(null, null);

        assertThat(MessageRules.check(nameless, Told.NOW))
                .extracting(Finding::path)
                .containsExactly("code");
    }

    @ParameterizedTest
    @CsvSource({
        "0001-01-01T00:00:00Z, date-without-sense",
        "1999-12-31T23:59:59Z, date-without-sense",
        "2026-11-23T04:00:01Z, date-to-come",
        "2036-11-30T02:59:59Z, date-to-come",
        "2036-11-30T03:00:00Z, date-without-sense",
        "9999-12-31T00:00:00Z, date-without-sense"
    })
    void refusesTimesAtWhichNothingCanHaveHappened(String time, String rule) {
        NationalMessage message = Told.that(MessageType.DOSSIER_PROGRESSED).message(Told.CODE, Instant.parse(time));

        assertThat(MessageRules.check(message, Told.NOW)).singleElement().satisfies(finding -> {
            assertThat(finding.path()).isEqualTo("occurredAt");
            assertThat(finding.rule()).isEqualTo(rule);
        });
    }

    @Test
    void bearsAClockThatIsUpToAnHourAhead() {
        NationalMessage message =
                Told.that(MessageType.DOSSIER_PROGRESSED).message(Told.CODE, Told.NOW.plus(Duration.ofHours(1)));

        assertThat(MessageRules.check(message, Told.NOW)).isEmpty();
    }

    @Test
    void refusesPromisesThatNobodyCanMean() {
        senseless(
                Told.that(MessageType.DOSSIER_ACCEPTED).receipt(Told.receipt("BN-1", "2026-10-01T00:00:00Z")),
                "receipt.promisedAt");
        senseless(
                Told.that(MessageType.DOSSIER_ACCEPTED).receipt(Told.receipt("BN-1", "9999-12-31T00:00:00Z")),
                "receipt.promisedAt");
        senseless(
                Told.that(MessageType.SUPPLEMENT_RECEIVED).supplement(Instant.parse("0001-01-01T00:00:00Z")),
                "supplement.promisedAt");
    }

    @Test
    void takesAPromiseForTheDayOfTheReceiptThatNamesNoHour() {
        Told accepted = Told.that(MessageType.DOSSIER_ACCEPTED);

        assertThat(check(accepted.receipt(Told.receipt("BN-1", "2026-10-31T17:00:00Z"))))
                .isEmpty();
        senseless(accepted.receipt(Told.receipt("BN-1", "2026-10-30T17:00:00Z")), "receipt.promisedAt");
    }

    @Test
    void refusesDaysThatAreAnotherWayOfSayingNothing() {
        LocalDate never = LocalDate.of(1, 1, 1);
        TaxNotice notice = new TaxNotice(
                "TB-1",
                never,
                null,
                null,
                null,
                List.of(new Payable(null, "Thuế", new Money(1), LocalDate.of(9999, 12, 31))),
                null);

        assertThat(check(Told.that(MessageType.OBLIGATION_NOTIFIED).notices(notice)))
                .extracting(Finding::path)
                .containsExactly("notices[0].issuedOn", "notices[0].payables[0].dueOn");
    }

    @Test
    void refusesSumsThatNobodyCanOweOrPay() {
        long most = Amounts.MOST.vnd();
        Told owed = Told.that(MessageType.OBLIGATION_NOTIFIED);
        Told paid = Told.that(MessageType.OBLIGATION_PAID);

        assertThat(check(owed.notices(Told.notice("TB-1", "8001", most)))).isEmpty();
        assertThat(check(owed.notices(Told.notice("TB-1", "8001", 5), Told.notice("TB-2", "8001", most + 1))))
                .extracting(Finding::path, Finding::rule)
                .containsExactly(tuple("notices[1].payables[0].amount", "amount-without-sense"));
        assertThat(check(paid.payment(Told.payment("a", "TB-1", "8001", most)))).isEmpty();
        assertThat(check(paid.payment(Told.payment("a", "TB-1", "8001", most + 1))))
                .extracting(Finding::path, Finding::rule)
                .containsExactly(tuple("payment.amount", "amount-without-sense"));
    }

    private static void missing(Told told, String path) {
        assertThat(check(told)).singleElement().satisfies(finding -> {
            assertThat(finding.path()).isEqualTo(path);
            assertThat(finding.rule()).isEqualTo("required");
            assertThat(finding.text()).contains(path);
        });
    }

    private static void senseless(Told told, String path) {
        assertThat(check(told)).extracting(Finding::path).containsExactly(path);
        assertThat(check(told)).extracting(Finding::rule).containsExactly("date-without-sense");
    }
}
