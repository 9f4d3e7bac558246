package org.lienthong.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SlipCompletenessTests {

    /** One way to spoil a complete slip, and the only path that may then be missing. */
    record Gap(String path, Function<NationalMessage, NationalMessage> spoil) {
        @Override
        public String toString() {
            return path;
        }
    }

    @Property(tries = 200)
    void findsNothingMissingInACompleteSlip(@ForAll("complete") NationalMessage message) {
        assertThat(SlipCompleteness.check(message)).isEmpty();
    }

    @Property(tries = 300)
    void namesExactlyTheOneThingThatIsMissingAndWhatToDo(
            @ForAll("complete") NationalMessage message, @ForAll("gaps") Gap gap) {
        List<Finding> findings = SlipCompleteness.check(gap.spoil().apply(message));

        assertThat(findings).extracting(Finding::path).containsExactly(gap.path());
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("slip-incomplete");
            assertThat(finding.text()).isNotBlank().doesNotContain("Trần");
        });
    }

    @Property(tries = 100)
    void demandsFormAndTermOfALeaseOnly(
            @ForAll("complete") NationalMessage message, @ForAll("transactions") @Nullable String type) {
        NationalMessage unleased = withSlip(message, slip -> slip(slip, slip.exemptions(), null, null));
        NationalMessage traded = withSubmission(
                unleased,
                old -> Slips.submission(
                        old.parties(),
                        old.parcels(),
                        type == null ? null : new LandTransaction(new TransactionType(type), null, null, null)));

        boolean lease = "TL".equals(type) || "CT".equals(type);
        assertThat(SlipCompleteness.check(traded))
                .extracting(Finding::path)
                .isEqualTo(lease ? List.of("slip.leaseForm", "slip.leaseTerm") : List.of());
    }

    @Test
    void refusesAMessageWithoutSlip() {
        assertThat(SlipCompleteness.check(Slips.message(null, null)))
                .extracting(Finding::path)
                .containsExactly("slip");
    }

    @Test
    void refusesTwoStatementsForOneSheetAndNumber() {
        NationalMessage message = Slips.transfer();
        NationalMessage twice = withSlip(message, slip -> withParcels(slip, List.of(Slips.stated(0), Slips.stated(0))));

        assertThat(SlipCompleteness.check(twice)).extracting(Finding::path).contains("submission.parcels[0]");
    }

    @Test
    void asksForAreaAndPurposeOfAParcelThatOnlyTheLandOfficeNames() {
        Submission submission = Slips.submission(List.of(), List.of(Slips.parcel(0, true)), null);
        Slip slip = withParcels(Slips.transfer().slip(), List.of(Slips.stated(77)));

        assertThat(SlipCompleteness.check(Slips.message(submission, slip(slip, List.of(), null, null))))
                .extracting(Finding::path)
                .containsExactly("slip.parcels[0].area", "slip.parcels[0].uses");
    }

    @Test
    void doesNotTakeARepresentativeOrMortgageeForTheLandUser() {
        Submission submission = Slips.submission(
                List.of(Slips.party(PartyRole.REPRESENTATIVE), Slips.party(PartyRole.MORTGAGEE)),
                List.of(Slips.parcel(0, true)),
                null);
        Slip slip = withParcels(Slips.transfer().slip(), List.of());

        assertThat(SlipCompleteness.check(Slips.message(submission, slip(slip, List.of(), null, null))))
                .extracting(Finding::path)
                .containsExactly("submission.parties");
    }

    @Provide
    Arbitrary<NationalMessage> complete() {
        return Slips.complete();
    }

    @Provide
    Arbitrary<String> transactions() {
        return Arbitraries.of("CN", "TK", "TL", "CT").injectNull(0.2);
    }

    @Provide
    Arbitrary<Gap> gaps() {
        Arbitrary<Gap> parcels = Arbitraries.of(
                parcel(
                        "area",
                        old -> new Parcel(
                                null, "12", "0", null, null, BigDecimal.ZERO, null, "VT1", new Money(1), uses("x"))),
                parcel(
                        "position",
                        old -> new Parcel(
                                null, "12", "0", null, null, BigDecimal.ONE, null, " ", new Money(1), uses("x"))),
                parcel(
                        "uses",
                        old -> new Parcel(
                                null, "12", "0", null, null, BigDecimal.ONE, null, "VT1", new Money(1), List.of())),
                parcel(
                        "origin",
                        old -> new Parcel(
                                null, "12", "0", null, null, BigDecimal.ONE, null, "VT1", new Money(1), uses(null))),
                parcel(
                        "landPrice",
                        old -> new Parcel(
                                null, "12", "0", null, null, BigDecimal.ONE, null, "VT1", Money.ZERO, uses("x"))));
        Arbitrary<Gap> exemptions = Arbitraries.of(
                exemption("subject", new Exemption(" ", BigDecimal.ONE, BigDecimal.TEN, null, null)),
                exemption("area", new Exemption("Hộ nghèo", null, BigDecimal.TEN, null, null)),
                exemption("rate", new Exemption("Hộ nghèo", BigDecimal.ONE, null, null, null)));
        Arbitrary<Gap> whole = Arbitraries.of(
                new Gap(
                        "submission.parcels",
                        message -> withSubmission(
                                withSlip(message, slip -> withParcels(slip, List.of())),
                                old -> Slips.submission(old.parties(), List.of(), old.transaction()))),
                new Gap(
                        "submission.parties",
                        message -> withSubmission(
                                message,
                                old -> Slips.submission(
                                        List.of(Slips.party(PartyRole.TRANSFEROR)),
                                        old.parcels(),
                                        old.transaction()))));
        return Arbitraries.oneOf(parcels, exemptions, whole);
    }

    private interface Spoil {
        Parcel apply(Parcel parcel);
    }

    private static List<LandUse> uses(@Nullable String origin) {
        return List.of(new LandUse(new LandUseCode("ONT"), null, null, origin));
    }

    /** The first parcel of the dossier is spoilt; the land office states nothing that could help, except without purpose. */
    private static Gap parcel(String part, Spoil spoil) {
        return new Gap(
                "submission.parcels[0]." + part,
                message -> withSubmission(
                        withSlip(
                                message,
                                slip -> withParcels(slip, part.equals("uses") ? List.of(Slips.stated(0)) : List.of())),
                        old -> Slips.submission(
                                old.parties(), List.of(spoil.apply(old.parcels().get(0))), old.transaction())));
    }

    private static Gap exemption(String part, Exemption broken) {
        return new Gap(
                "slip.exemptions[0]." + part,
                message -> withSlip(
                        message,
                        slip -> slip(
                                slip,
                                Stream.concat(Stream.of(broken), slip.exemptions().stream())
                                        .toList(),
                                slip.leaseForm(),
                                slip.leaseTerm())));
    }

    private static NationalMessage withSlip(NationalMessage message, Function<Slip, Slip> change) {
        return Slips.message(message.submission(), change.apply(message.slip()));
    }

    private static NationalMessage withSubmission(NationalMessage message, Function<Submission, Submission> change) {
        return Slips.message(change.apply(message.submission()), message.slip());
    }

    private static Slip withParcels(Slip slip, List<SlipParcel> parcels) {
        return new Slip(
                slip.number(),
                slip.date(),
                slip.issuedBy(),
                null,
                slip.obligations(),
                List.of(),
                parcels,
                slip.exemptions(),
                List.of(),
                null,
                slip.leaseForm(),
                slip.leaseTerm());
    }

    private static Slip slip(Slip slip, List<Exemption> exemptions, @Nullable String form, @Nullable String term) {
        return new Slip(
                slip.number(),
                slip.date(),
                slip.issuedBy(),
                null,
                slip.obligations(),
                List.of(),
                slip.parcels(),
                exemptions,
                List.of(),
                null,
                form,
                term);
    }
}
