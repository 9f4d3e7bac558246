package org.lienthong.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.clock.Law.CALENDAR;
import static org.lienthong.clock.Law.H56;
import static org.lienthong.clock.Law.RULES;
import static org.lienthong.clock.Law.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.clock.Instalment.Basis;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierCode;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Holder;
import org.lienthong.dossier.Money;
import org.lienthong.dossier.Payable;
import org.lienthong.dossier.Payment;
import org.lienthong.dossier.PaymentKind;
import org.lienthong.dossier.TaxNotice;

/** Until when a notice must be paid. */
class PaymentDeadlinesTests {

    private static final PaymentDeadlines DEADLINES = RULES.payments();
    private static final String FEE = "Lệ phí trước bạ nhà đất";
    private static final String LAND_USE = "Tiền sử dụng đất - đất được Nhà nước giao";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Lệ phí trước bạ nhà đất                             | 2026-11-02 | 100 2026-12-02
            Thuế TNCN từ chuyển nhượng bất động sản             | 2026-11-02 | 100 2026-12-02
            # the thirtieth day is a Saturday
            LE PHI TRUOC BA                                     | 2026-11-05 | 100 2026-12-07
            # 24 November is off
            Tiền sử dụng đất                                    | 2026-10-25 | 50 2026-11-25, 50 2027-01-25
            # over the end of the year, and New Year's Day
            Lệ phí trước bạ                                     | 2026-12-02 | 100 2027-01-04
            Tiền thuê mặt đất thu một lần                       | 2026-11-02 | 50 2026-12-02, 50 2027-02-01
            Tiền thuê mặt đất hằng năm                          | 2026-08-01 | 50 2026-11-02, 50 2027-05-31
            Tiền thuê đất hàng năm                              | 2026-11-01 | 50 2027-05-31, 50 2027-11-01
            """)
    void aNoticeWithoutADayIsDueAsTheLawSays(String item, String issued, String due) {
        List<Instalment> all = DEADLINES.of(notice(item, issued, null, 100));

        assertThat(all.stream().map(one -> one.amount().vnd() + " " + one.dueOn()))
                .containsExactlyInAnyOrder(due.split(", "));
        assertThat(all).allSatisfy(one -> {
            assertThat(one.basis()).isEqualTo(Basis.LAW);
            assertThat(one.source()).isEqualTo("NĐ 252/2026 Đ21");
        });
    }

    @Test
    void aDayThatTheNoticeTellsIsKeptAndCountsForAllOfItsSums() {
        TaxNotice notice = new TaxNotice(
                "TB-1",
                day("2026-11-02"),
                null,
                null,
                null,
                List.of(
                        new Payable(null, FEE, new Money(50), null),
                        new Payable(null, LAND_USE, new Money(60), day("2026-12-20"))),
                null);

        assertThat(DEADLINES.of(notice))
                .extracting(Instalment::dueOn, Instalment::basis, Instalment::source)
                .containsOnly(org.assertj.core.groups.Tuple.tuple(day("2026-12-20"), Basis.NOTICE, null));
    }

    /** What the law names no day for, a notice that does not say when it was issued, and one of before the law. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Tiền chậm nộp tiền sử dụng đất, 2026-11-02",
                "Tiền thuê đất, 2026-11-02",
                "Thuế sử dụng đất phi nông nghiệp, 2026-11-02",
                "Khoản khác, 2026-11-02",
                "Lệ phí trước bạ, -",
                "Lệ phí trước bạ, 2026-06-30",
                "Lệ phí trước bạ, 9999-01-01"
            })
    void whereTheLawIsNotKnownNothingIsInvented(String item, @Nullable String issued) {
        assertThat(DEADLINES.of(notice(item, issued, null, 100)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.basis()).isEqualTo(Basis.UNKNOWN);
                    assertThat(one.dueOn()).isNull();
                    assertThat(one.amount()).isEqualTo(new Money(100));
                });
    }

    @Test
    void whatWasPaidCountsForWhatFallsDueFirst() {
        TaxNotice halves = notice(LAND_USE, "2026-11-02", null, 1_000_001);

        assertThat(paid(halves, 0)).containsExactly(false, false);
        assertThat(paid(halves, 499_999)).containsExactly(false, false);
        assertThat(paid(halves, 500_000)).containsExactly(true, false);
        assertThat(paid(halves, 1_000_000)).containsExactly(true, false);
        assertThat(paid(halves, 1_000_001)).containsExactly(true, true);
        assertThat(Instalment.next(DEADLINES.of(dossier(halves, 500_000))))
                .hasValueSatisfying(next -> assertThat(next.dueOn()).isEqualTo(day("2027-02-01")));
        assertThat(Instalment.next(DEADLINES.of(dossier(halves, 1_000_001)))).isEmpty();
    }

    @Test
    void whatHasNoDayComesLast() {
        List<Instalment> all = Stream.of(
                        notice("Khoản khác", "2026-11-02", null, 5), notice(FEE, "2026-11-02", null, 7))
                .flatMap(notice -> DEADLINES.of(notice).stream())
                .toList();

        assertThat(Instalment.next(all))
                .hasValueSatisfying(next -> assertThat(next.amount()).isEqualTo(new Money(7)));
    }

    /** No line of the file is read for nothing: each kind that has a deadline is one that words can name. */
    @Test
    void theInstalmentsOfEveryKindMakeTheWhole() {
        for (Levy levy : Levy.values()) {
            int percent = DEADLINES.of(levy, day("2026-11-26")).stream()
                    .mapToInt(PaymentDeadlines.Fraction::percent)
                    .sum();
            assertThat(percent).as(levy.name()).isEqualTo(levy == Levy.LAND_RENT || levy == Levy.LAND_TAX ? 0 : 100);
        }
    }

    @Property(tries = 300)
    void instalmentsMakeTheAmountExactlyOnWorkingDaysAfterTheNotice(
            @ForAll("days") LocalDate issued, @ForAll @LongRange(min = 1, max = 1_000_000_000_000_000L) long vnd) {
        for (String item : List.of(FEE, LAND_USE, "tiền thuê đất hằng năm")) {
            List<Instalment> all = DEADLINES.of(notice(item, issued.toString(), null, vnd));

            assertThat(all.stream().mapToLong(one -> one.amount().vnd()).sum()).isEqualTo(vnd);
            assertThat(all).allSatisfy(one -> {
                assertThat(one.amount().vnd()).isNotNegative();
                assertThat(CALENDAR.isWorking(one.dueOn())).isTrue();
                assertThat(one.dueOn()).isAfterOrEqualTo(issued);
            });
            if (all.size() == 2) {
                assertThat(all.get(1).amount().vnd() - all.get(0).amount().vnd())
                        .isBetween(0L, 1L);
                assertThat(all.get(0).dueOn()).isBefore(all.get(1).dueOn());
            }
        }
    }

    @Property(tries = 200)
    void whateverWasPaidWhatIsNotPaidIsNeverLessThanWhatIsLeft(
            @ForAll("days") LocalDate issued,
            @ForAll @LongRange(min = 1, max = 1_000_000) long vnd,
            @ForAll @LongRange(min = 0, max = 1_100_000) long money) {
        TaxNotice notice = notice(LAND_USE, issued.toString(), null, vnd);
        long open = DEADLINES.of(dossier(notice, money)).stream()
                .filter(one -> !one.paid())
                .mapToLong(one -> one.amount().vnd())
                .sum();

        assertThat(open).isGreaterThanOrEqualTo(Math.max(0, vnd - money));
        assertThat(open == 0).isEqualTo(money >= vnd);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 366 * 12).map(day -> day("2026-07-01")
                .plusDays(day));
    }

    private static List<Boolean> paid(TaxNotice notice, long money) {
        return DEADLINES.of(dossier(notice, money)).stream()
                .map(Instalment::paid)
                .toList();
    }

    private static TaxNotice notice(String item, @Nullable String issued, @Nullable LocalDate due, long vnd) {
        return new TaxNotice(
                "TB-1",
                issued == null ? null : day(issued),
                null,
                null,
                null,
                List.of(new Payable(null, item, new Money(vnd), due)),
                null);
    }

    private static Dossier dossier(TaxNotice notice, long paid) {
        return new Dossier(
                H56,
                new DossierCode("H56.01-261102-0001"),
                List.of(),
                DossierStatus.FINANCIAL_OBLIGATION,
                Holder.CITIZEN,
                null,
                null,
                null,
                0,
                false,
                null,
                List.of(notice),
                paid == 0
                        ? List.of()
                        : List.of(new Payment(
                                "CT-1", "TB-1", null, null, new Money(paid), Instant.EPOCH, PaymentKind.PAYMENT, null)),
                null,
                null,
                null,
                Instant.EPOCH);
    }
}
