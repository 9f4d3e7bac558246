package org.lienthong.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ObligationsTests {

    private static final TaxNotice FIRST = Told.notice("TB-1", "8001", 60, 40);
    private static final TaxNotice SECOND = Told.notice("TB-1", "8002", 50);

    @Test
    void aNoticeIsPaidOnlyWhenAllItsItemsTogetherAreReached() {
        assertThat(settled(List.of(FIRST), Told.payment("a", "TB-1", "8001", 99)))
                .isFalse();
        assertThat(settled(List.of(FIRST), Told.payment("a", "TB-1", "8001", 100)))
                .isTrue();
        assertThat(settled(
                        List.of(FIRST), Told.payment("a", "TB-1", "8001", 60), Told.payment("b", "TB-1", "8001", 40)))
                .isTrue();
    }

    @Test
    void moneyOfOnePayerNeverSettlesTheNoticeOfAnother() {
        assertThat(settled(List.of(FIRST, SECOND), Told.payment("a", "TB-1", "8001", 1000)))
                .isFalse();
    }

    @Test
    void moneyWithoutANameCountsOnceAndNotForEveryPayer() {
        assertThat(settled(List.of(FIRST, SECOND), Told.payment("a", "TB-1", null, 100)))
                .isFalse();
        assertThat(settled(List.of(FIRST, SECOND), Told.payment("a", "TB-1", null, 150)))
                .isTrue();
        assertThat(settled(
                        List.of(FIRST, SECOND),
                        Told.payment("a", "TB-1", "8001", 100),
                        Told.payment("b", "TB-1", null, 50)))
                .isTrue();
        assertThat(settled(List.of(FIRST), Told.payment("a", "TB-1", null, 100)))
                .isTrue();
    }

    @Test
    void aNamedPaymentSettlesANoticeThatNamesNobody() {
        TaxNotice anybody = Told.notice("TB-1", null, 100);

        assertThat(settled(List.of(anybody), Told.payment("a", "TB-1", "8001", 100)))
                .isTrue();
    }

    @Test
    void aRecordedDebtSettlesItsOwnNoticeOnly() {
        Payment debt = Told.payment("a", "TB-1", "8001", 1, PaymentKind.DEBT_RECORDED);

        assertThat(settled(List.of(FIRST), debt)).isTrue();
        assertThat(settled(List.of(FIRST, SECOND), debt)).isFalse();
    }

    @Test
    void noNoticeIsNotTheSameAsNothingToPay() {
        assertThat(settled(List.of())).isFalse();
        assertThat(settled(List.of(Told.passedOn("TB-1", "A")))).isFalse();
        assertThat(Obligations.nothingKnownOpen(List.of(Told.passedOn("TB-1", "A")), List.of()))
                .isTrue();
    }

    @Test
    void aNoticeWithKnownNumberAndPayerReplacesTheSumAndNeverAdds() {
        List<TaxNotice> after = Obligations.supersede(List.of(FIRST, SECOND), List.of(Told.notice("TB-1", "8001", 70)));

        assertThat(after).containsExactly(Told.notice("TB-1", "8001", 70), SECOND);
    }

    @Test
    void twoPayersWithoutTaxCodesAreToldApartByTheirNames() {
        List<TaxNotice> after = Obligations.supersede(List.of(named("Trần Văn A", 10)), List.of(named("Lê Thị B", 20)));

        assertThat(after).hasSize(2);
        assertThat(Obligations.supersede(after, List.of(named("TRẦN VĂN A", 15))))
                .hasSize(2);
    }

    @Test
    void refusesAmountsThatTogetherAreNoNumberAnyMoreInsteadOfOverflowing() {
        Dossier waiting = Told.at(DossierStatus.FINANCIAL_OBLIGATION);
        Told most = Told.that(MessageType.OBLIGATION_NOTIFIED).notices(Told.notice("TB-1", "8001", Long.MAX_VALUE));
        Told more = Told.that(MessageType.OBLIGATION_NOTIFIED).notices(Told.notice("TB-2", "8001", 1));

        Dossier owing = Told.allowed(Lifecycle.decide(waiting, Told.PROVINCE, most.message(), Told.NOW))
                .dossier();

        assertThat(Told.refused(Lifecycle.decide(owing, Told.PROVINCE, more.message(), Told.NOW)))
                .extracting(Finding::rule)
                .containsExactly("amount-without-sense");
        assertThat(Told.refused(Lifecycle.decide(
                        Told.allowed(Lifecycle.decide(
                                        owing,
                                        Told.PROVINCE,
                                        Told.that(MessageType.OBLIGATION_PAID)
                                                .payment(Told.payment("a", "TB-1", "8001", 5))
                                                .message(),
                                        Told.NOW))
                                .dossier(),
                        Told.PROVINCE,
                        Told.that(MessageType.OBLIGATION_PAID)
                                .payment(Told.payment("b", "TB-1", "8001", Long.MAX_VALUE))
                                .message(),
                        Told.NOW)))
                .extracting(Finding::path)
                .containsExactly("payment.amount");
    }

    @Property(tries = 500)
    void theSameNoticesTwiceAreTheSameAsOnce(
            @ForAll("notices") List<TaxNotice> known, @ForAll("notices") List<TaxNotice> arrived) {
        List<TaxNotice> once = Obligations.supersede(Obligations.supersede(List.of(), known), arrived);

        assertThat(Obligations.supersede(once, arrived)).isEqualTo(once);
    }

    @Property(tries = 500)
    void noNumberAndNoSumIsEverLost(
            @ForAll("notices") List<TaxNotice> known, @ForAll("notices") List<TaxNotice> arrived) {
        List<TaxNotice> before = Obligations.supersede(List.of(), known);
        List<TaxNotice> after = Obligations.supersede(before, arrived);

        assertThat(after).hasSizeGreaterThanOrEqualTo(before.size());
        before.stream().filter(notice -> !notice.payables().isEmpty()).forEach(notice -> assertThat(after)
                .anyMatch(kept -> kept.number().equals(notice.number())
                        && java.util.Objects.equals(kept.payerTaxCode(), notice.payerTaxCode())
                        && !kept.payables().isEmpty()));
        arrived.forEach(
                notice -> assertThat(after).extracting(TaxNotice::number).contains(notice.number()));
    }

    @Property(tries = 500)
    void theOrderOfPaymentsDoesNotMatter(
            @ForAll("notices") List<TaxNotice> notices, @ForAll("payments") List<Payment> payments) {
        List<TaxNotice> known = Obligations.supersede(List.of(), notices);
        List<Payment> turned = new ArrayList<>(payments);
        java.util.Collections.reverse(turned);

        assertThat(Obligations.settled(known, turned)).isEqualTo(Obligations.settled(known, payments));
    }

    @Property(tries = 500)
    void nothingIsSettledWithLessMoneyThanIsOwed(
            @ForAll("notices") List<TaxNotice> notices, @ForAll("payments") List<Payment> payments) {
        List<TaxNotice> known = Obligations.supersede(List.of(), notices);
        long owed = known.stream()
                .flatMap(notice -> notice.payables().stream())
                .mapToLong(payable -> payable.amount().vnd())
                .sum();
        long paid =
                payments.stream().mapToLong(payment -> payment.amount().vnd()).sum();
        if (Obligations.settled(known, payments)) {
            assertThat(paid).isGreaterThanOrEqualTo(owed);
        }
    }

    /** One message: of the tax office, with sums, or of the land office, which only passes on that there are some. */
    @Provide
    Arbitrary<List<TaxNotice>> notices() {
        Arbitrary<TaxNotice> real = Combinators.combine(
                        Arbitraries.of("TB-1", "TB-2"),
                        Arbitraries.of("8001", "8002").injectNull(0.3),
                        Arbitraries.longs().between(1, 5).list().ofMinSize(1).ofMaxSize(2))
                .as((number, payer, sums) -> Told.notice(
                        number, payer, sums.stream().mapToLong(Long::longValue).toArray()));
        Arbitrary<TaxNotice> passedOn = Combinators.combine(Arbitraries.of("TB-1", "TB-2"), Arbitraries.of("A", "B"))
                .as(Told::passedOn);
        return Arbitraries.oneOf(real.list().ofMaxSize(4), passedOn.list().ofMaxSize(3));
    }

    @Provide
    Arbitrary<List<Payment>> payments() {
        return Combinators.combine(
                        Arbitraries.of("TB-1", "TB-2"),
                        Arbitraries.of("8001", "8002").injectNull(0.3),
                        Arbitraries.longs().between(1, 12))
                .as((number, payer, sum) -> Told.payment("", number, payer, sum))
                .list()
                .ofMaxSize(5)
                .map(list -> IntStream.range(0, list.size())
                        .mapToObj(i -> Told.payment(
                                "CT-" + i,
                                list.get(i).noticeNumber(),
                                list.get(i).payerTaxCode(),
                                list.get(i).amount().vnd()))
                        .toList());
    }

    private static boolean settled(List<TaxNotice> notices, Payment... payments) {
        return Obligations.settled(notices, List.of(payments));
    }

    private static TaxNotice named(String name, long sum) {
        return new TaxNotice(
                "TB-1",
                null,
                null,
                name,
                null,
                List.of(new Payable(null, "Thuế thu nhập cá nhân", new Money(sum), null)),
                null);
    }
}
