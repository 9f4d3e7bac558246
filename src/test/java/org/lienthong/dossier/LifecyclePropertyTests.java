package org.lienthong.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever partners say, in whatever order, late and twice. */
class LifecyclePropertyTests {

    @Property(tries = 2000)
    void noSequenceOfMessagesLeavesTheTableOrThrowsOrLosesANoticeOrPayment(
            @ForAll("stories") List<NationalMessage> story) {
        Dossier dossier = null;
        for (NationalMessage message : story) {
            Dossier before = dossier;
            Dossier after = Lifecycle.decide(before, Told.PROVINCE, message, Told.NOW)
                    .fold(Decision.Allowed::dossier, refused -> before);
            if (before != null && after != null) {
                onTheTable(before, message, after);
                nothingLost(before, after);
            }
            if (after != null) {
                holderFits(after);
                endFits(after);
            }
            dossier = after;
        }
    }

    @Property(tries = 500)
    void anyMessageWhatsoeverIsDecidedAndNeverAnException(
            @ForAll("statuses") DossierStatus status, @ForAll("anything") NationalMessage message) {
        Dossier before = Told.at(status);

        Lifecycle.decide(before, Told.PROVINCE, message, Told.NOW)
                .fold(
                        allowed -> assertThat(allowed.dossier().code()).isEqualTo(before.code()),
                        refused -> assertThat(refused.findings()).isNotEmpty().allSatisfy(finding -> {
                            assertThat(finding.text()).isNotBlank();
                            assertThat(finding.rule()).isNotBlank();
                        }));
    }

    @Property(tries = 500)
    void theRulesForMessagesNameEveryFaultAndNeverThrow(@ForAll("anything") NationalMessage message) {
        assertThat(MessageRules.check(message, Told.NOW))
                .allSatisfy(finding -> assertThat(finding.line()).isNotBlank());
    }

    @Property(tries = 500)
    void aNoticeOrPaymentHeardTwiceIsTheSameAsHeardOnce(
            @ForAll("stories") List<NationalMessage> story, @ForAll("money") NationalMessage money) {
        Dossier once = apply(run(story), money);

        assertThat(apply(once, money)).isEqualTo(once);
    }

    @Property(tries = 500)
    void twoPaymentsInEitherOrderMakeTheSameOfADossier(
            @ForAll("notices") NationalMessage notices,
            @ForAll("payments") NationalMessage one,
            @ForAll("payments") NationalMessage other) {
        Dossier waiting = apply(Told.at(DossierStatus.FINANCIAL_OBLIGATION), notices);
        if (one.payment().reference().equals(other.payment().reference())) {
            return;
        }

        Dossier forth = apply(apply(waiting, one), other);
        Dossier back = apply(apply(waiting, other), one);

        assertThat(forth.status()).isEqualTo(back.status());
        assertThat(forth.holder()).isEqualTo(back.holder());
        assertThat(Set.copyOf(forth.payments())).isEqualTo(Set.copyOf(back.payments()));
        assertThat(Owed.of(forth)).isEqualTo(Owed.of(back));
        assertThat(forth.changedAt()).isEqualTo(back.changedAt());
    }

    private static void onTheTable(Dossier before, NationalMessage message, Dossier after) {
        if (before.status() != after.status()) {
            String cell = Transitions.cell(message.type(), before.status());
            assertThat(cell).isIn("$", Integer.toString(after.status().code()));
        }
        if (before.status().terminal() && before.status() != after.status()) {
            assertThat(message.type()).isEqualTo(MessageType.RESULT_DISPUTED);
        }
    }

    private static void nothingLost(Dossier before, Dossier after) {
        assertThat(after.payments()).containsAll(before.payments());
        assertThat(after.aliases()).containsAll(before.aliases());
        assertThat(after.notices()).hasSizeGreaterThanOrEqualTo(before.notices().size());
        assertThat(after.submission()).isEqualTo(before.submission());
        assertThat(after.code()).isEqualTo(before.code());
        assertThat(after.supplementRequests()).isGreaterThanOrEqualTo(before.supplementRequests());
        assertThat(after.changedAt()).isAfterOrEqualTo(before.changedAt());
    }

    private static void holderFits(Dossier dossier) {
        Set<Holder> possible =
                switch (dossier.status()) {
                    case REGISTERED, COMPLETED -> Set.of(Holder.ONE_STOP_SHOP);
                    case ACCEPTED -> Set.of(Holder.LAND_OFFICE, Holder.ONE_STOP_SHOP);
                    case PROCESSING -> Set.of(Holder.LAND_OFFICE);
                    case SUPPLEMENT_REQUESTED -> Set.of(Holder.CITIZEN, Holder.LAND_OFFICE);
                    case FINANCIAL_OBLIGATION -> Set.of(Holder.TAX_OFFICE, Holder.CITIZEN);
                    case NOT_ACCEPTED, WITHDRAWN, STOPPED, RESULT_DELIVERED -> Set.of(Holder.NOBODY);
                };
        assertThat(dossier.holder()).isIn(possible);
    }

    private static void endFits(Dossier dossier) {
        boolean ended = dossier.status().terminal() || dossier.status() == DossierStatus.COMPLETED;
        assertThat(dossier.completedAt() != null).isEqualTo(ended);
        assertThat(ended && dossier.correctionPending()).isFalse();
        assertThat(dossier.handover() != null).isEqualTo(dossier.status() == DossierStatus.RESULT_DELIVERED);
    }

    private static Dossier run(List<NationalMessage> story) {
        Dossier dossier = Told.at(DossierStatus.PROCESSING);
        for (NationalMessage message : story) {
            dossier = apply(dossier, message);
        }
        return dossier;
    }

    private static Dossier apply(Dossier dossier, NationalMessage message) {
        return Lifecycle.decide(dossier, Told.PROVINCE, message, Told.NOW)
                .fold(Decision.Allowed::dossier, refused -> dossier);
    }

    /** Mostly what happens in offices, so that stories get far, with strays in between. */
    @Provide
    Arbitrary<List<NationalMessage>> stories() {
        Arbitrary<NationalMessage> likely = Arbitraries.of(MessageType.values()).flatMap(type -> Combinators.combine(
                        Arbitraries.of(CorrectionKind.values()),
                        noticeLists(),
                        paymentsOf(),
                        Arbitraries.integers().between(0, 9))
                .as((kind, notices, payment, day) -> told(type, kind, notices, payment, day)));
        Arbitrary<List<NationalMessage>> tail = likely.list().ofMaxSize(25);
        return tail.map(rest -> {
            List<NationalMessage> all = new ArrayList<>();
            all.add(Told.that(MessageType.DOSSIER_SUBMITTED)
                    .submission(Slips.transfer().submission())
                    .message());
            all.addAll(rest);
            return all;
        });
    }

    private static NationalMessage told(
            MessageType type, CorrectionKind kind, List<TaxNotice> notices, Payment payment, int day) {
        Told told = Told.that(type);
        switch (type) {
            case OBLIGATION_NOTIFIED -> told.notices(notices.toArray(TaxNotice[]::new));
            case OBLIGATION_PAID -> told.payment(payment);
            case DOSSIER_RETURNED_FOR_CORRECTION -> told.correction(kind);
            default -> {}
        }
        Instant at = day == 0 ? null : Told.START.plusSeconds(86_400L * day);
        return told.message(Told.CODE, at);
    }

    @Provide
    Arbitrary<NationalMessage> anything() {
        return AnyMessage.messages();
    }

    @Provide
    Arbitrary<DossierStatus> statuses() {
        return Arbitraries.of(DossierStatus.values());
    }

    @Provide
    Arbitrary<NationalMessage> notices() {
        return noticeLists().map(list -> Told.that(MessageType.OBLIGATION_NOTIFIED)
                .notices(list.toArray(TaxNotice[]::new))
                .message());
    }

    @Provide
    Arbitrary<NationalMessage> payments() {
        return paymentsOf()
                .map(payment ->
                        Told.that(MessageType.OBLIGATION_PAID).payment(payment).message());
    }

    @Provide
    Arbitrary<NationalMessage> money() {
        return Arbitraries.oneOf(notices(), payments());
    }

    private static Arbitrary<List<TaxNotice>> noticeLists() {
        return new ObligationsTests().notices().filter(list -> !list.isEmpty());
    }

    private static Arbitrary<Payment> paymentsOf() {
        return Combinators.combine(
                        new ObligationsTests().payments().filter(list -> !list.isEmpty()),
                        Arbitraries.of("A", "B", "C"))
                .as((list, reference) -> Told.payment(
                        reference,
                        list.get(0).noticeNumber(),
                        list.get(0).payerTaxCode(),
                        list.get(0).amount().vnd()));
    }
}
