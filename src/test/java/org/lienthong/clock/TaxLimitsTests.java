package org.lienthong.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.clock.Law.CALENDAR;
import static org.lienthong.clock.Law.H56;
import static org.lienthong.clock.Law.RULES;
import static org.lienthong.clock.Law.at;
import static org.lienthong.clock.Law.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Until when the tax office must answer a slip. */
class TaxLimitsTests {

    private static final Instant LATER = at("2026-12-31T08:00");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Lệ phí trước bạ                        | false | 2026-11-18T09:00 | 3 | 2026-11-23
            Lệ phí trước bạ;Thuế thu nhập cá nhân  | false | 2026-11-18T09:00 | 3 | 2026-11-23
            Lệ phí trước bạ;Tiền sử dụng đất       | false | 2026-11-18T09:00 | 5 | 2026-11-26
            Tiền sử dụng đất                       | true  | 2026-11-18T09:00 | 7 | 2026-11-30
            Tiền thuê đất trả tiền một lần         | true  | 2026-11-18T09:00 | 5 | 2026-11-26
            THUE SU DUNG DAT PHI NONG NGHIEP       | false | 2026-11-18T09:00 | 3 | 2026-11-23
            Lệ phí trước bạ                        | false | 2026-11-18T17:00 | 3 | 2026-11-25
            Lệ phí trước bạ                        | false | 2026-12-30T09:00 | 3 | 2027-01-05
            Lệ phí trước bạ                        | false | 2026-06-30T09:00 | 5 | 2026-07-07
            """)
    void theLongestLimitOfWhatTheSlipAsksForCounts(
            String duties, boolean organisation, String received, int days, String due) {
        TaxAnswer answer = answer(List.of(duties.split(";")), organisation, received);

        assertThat(answer.workingDays()).isEqualTo(days);
        assertThat(answer.dueDay()).isEqualTo(day(due));
        assertThat(answer.lateFrom()).isEqualTo(day(due).plusDays(1));
        assertThat(answer.sure()).isTrue();
        assertThat(answer.source()).startsWith("NĐ ");
    }

    @Test
    void aSlipThatDoesNotSayWhatItAsksForMayTakeAsLongAsAny() {
        for (List<String> unknown :
                List.of(List.<String>of(), List.of("Khoản khác"), List.of("Lệ phí trước bạ", "Tiền chậm nộp"))) {
            TaxAnswer answer = answer(unknown, false, "2026-11-18T09:00");

            assertThat(answer.workingDays()).as("%s", unknown).isEqualTo(7);
            assertThat(answer.sure()).isFalse();
        }
    }

    @Test
    void theTaxOfficeIsLateWhenItsLastDayIsOverAndNotBefore() {
        Asked asked = new Asked(List.of("Lệ phí trước bạ"), false);
        Instant received = at("2026-11-18T09:00");

        assertThat(limits().answer(asked, received, at("2026-11-23T23:59:59")))
                .hasValueSatisfying(one -> assertThat(one.late()).isFalse());
        assertThat(limits().answer(asked, received, at("2026-11-24T00:00")))
                .hasValueSatisfying(one -> assertThat(one.late()).isTrue());
    }

    /** No limit is read for nothing, and no duty is without one. */
    @Test
    void everyKindOfDutyHasALimitAndEveryLimitADuty() {
        for (String words : List.of(
                "Lệ phí trước bạ",
                "Thuế TNCN",
                "Tiền sử dụng đất",
                "Tiền thuê đất một lần",
                "Tiền thuê mặt đất hằng năm",
                "Tiền thuê đất",
                "Thuế sử dụng đất")) {
            assertThat(answer(List.of(words), true, "2026-11-18T09:00").sure())
                    .as(words)
                    .isTrue();
        }
        assertThat(Stream.of(Levy.values())
                        .flatMap(levy -> Stream.of(levy.item(true), levy.item(false)))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(TaxItem.values());
    }

    @Property(tries = 300)
    void theLastDayIsAWorkingDayWithAsManyWorkingDaysBeforeItAsTheLawGives(@ForAll("slips") Instant received) {
        for (List<String> duties : List.of(List.<String>of(), List.of("LPTB"), List.of("tiền sử dụng đất"))) {
            TaxAnswer answer = limits().answer(new Asked(duties, false), received, received)
                    .orElseThrow();
            LocalDate start = Law.COUNTING.startDay(received);

            assertThat(CALENDAR.isWorking(answer.dueDay())).isTrue();
            assertThat(CALENDAR.count(start, answer.dueDay())).isEqualTo(answer.workingDays());
            assertThat(answer.late()).isFalse();
        }
    }

    @Provide
    Arbitrary<Instant> slips() {
        return Arbitraries.longs()
                .between(
                        at("2024-01-01T00:00").getEpochSecond(),
                        at("2040-12-31T00:00").getEpochSecond())
                .map(Instant::ofEpochSecond);
    }

    private static TaxAnswer answer(List<String> duties, boolean organisation, String received) {
        return limits().answer(new Asked(duties, organisation), at(received), LATER)
                .orElseThrow();
    }

    private static TaxLimits limits() {
        return RULES.taxLimits(H56, day("2026-11-26"));
    }
}
