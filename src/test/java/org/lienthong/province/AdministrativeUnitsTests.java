package org.lienthong.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lienthong.dossier.ProvinceCode;

/** The 63 provinces of the past and the 34 of today, as the shipped list has them. */
class AdministrativeUnitsTests {

    private static final LocalDate BEFORE = LocalDate.parse("2025-06-30");
    private static final LocalDate AFTER = LocalDate.parse("2025-07-01");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-26");

    private final AdministrativeUnits units =
            AdministrativeUnits.load(Path.of("")).units();

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(-4000, 4000)
                .map(days -> AFTER.plusDays(days))
                .edgeCases(edges ->
                        edges.add(BEFORE, AFTER, LocalDate.parse("2026-04-29"), LocalDate.parse("2026-04-30")));
    }

    @Provide
    Arbitrary<AdministrativeUnit> unit() {
        return Arbitraries.of(units.all());
    }

    @Property
    void everyDayHasOneProvincePerCodeAndName(@ForAll("days") LocalDate day) {
        List<AdministrativeUnit> then = units.on(day);

        assertThat(then).hasSize(day.isBefore(AFTER) ? 63 : 34);
        assertThat(then).extracting(AdministrativeUnit::code).doesNotHaveDuplicates();
        assertThat(then).extracting(AdministrativeUnit::gso).doesNotHaveDuplicates();
        assertThat(then).extracting(unit -> UnitName.typed(unit.name())).doesNotHaveDuplicates();
    }

    @Property
    void everyProvinceOfThePastHasExactlyOneSuccessorOfToday(@ForAll("unit") AdministrativeUnit unit) {
        AdministrativeUnit latest = units.latest(unit);

        assertThat(latest.on(TODAY)).isTrue();
        assertThat(units.on(TODAY))
                .filteredOn(now -> now.equals(unit) || units.ancestors(now).contains(unit))
                .containsExactly(latest);
    }

    @Property
    void predecessorsAndSuccessorsAreEachOther(@ForAll("unit") AdministrativeUnit unit) {
        assertThat(units.predecessors(unit))
                .allSatisfy(before -> assertThat(units.successor(before)).contains(unit));
        units.successor(unit)
                .ifPresent(after -> assertThat(units.predecessors(after)).contains(unit));
    }

    @Property
    void aUnitIsFoundByEachOfItsNamesOnItsDays(@ForAll("unit") AdministrativeUnit unit, @ForAll("days") LocalDate day) {
        for (String text : List.of(
                unit.code().value(),
                unit.gso(),
                unit.name(),
                unit.code().value().toLowerCase(java.util.Locale.ROOT))) {
            NamedUnit named = units.named(text, day);
            if (unit.on(day)) {
                assertThat(named).as(text).isEqualTo(new NamedUnit.One(unit));
            } else {
                assertThat(named).as(text).isNotEqualTo(new NamedUnit.One(unit));
            }
        }
    }

    @Example
    void exactlySevenStatisticsCodesChangedTheirMeaning() {
        List<String> reused = units.on(TODAY).stream()
                .map(AdministrativeUnit::gso)
                .filter(gso -> units.named(gso, null) instanceof NamedUnit.None)
                .toList();

        assertThat(reused).containsExactlyInAnyOrder("15", "24", "44", "52", "80", "82", "91");
    }

    @Example
    void aReusedCodeWithoutADayListsBothMeaningsAndWhatToWrite() {
        assertThat(units.named("15", null)).isInstanceOfSatisfying(NamedUnit.None.class, none -> {
            assertThat(none.finding().rule()).isEqualTo("ambiguous-province");
            assertThat(none.finding().text())
                    .contains("Tỉnh Yên Bái (H63/15, … – 2025-06-30)", "Tỉnh Lào Cai (H38/15, 2025-07-01 – …)")
                    .contains("write H63 or H38");
        });
        assertThat(units.byGso("15", BEFORE).orElseThrow().name()).isEqualTo("Tỉnh Yên Bái");
        assertThat(units.byGso("15", AFTER).orElseThrow().code()).isEqualTo(new ProvinceCode("H38"));
    }

    @Example
    void aClosedCodeSaysWhatItBecame() {
        assertThat(units.named("H22", TODAY)).isInstanceOfSatisfying(NamedUnit.None.class, none -> {
            assertThat(none.finding().rule()).isEqualTo("closed-province");
            assertThat(none.finding().text()).contains("Tỉnh Hà Giang (H22/02", "part of Tỉnh Tuyên Quang (H60/08");
        });
        assertThat(units.named("h22", null)).isInstanceOf(NamedUnit.One.class);
        assertThat(units.named("H99", null)).isInstanceOf(NamedUnit.None.class);
        assertThat(units.named("", null)).isInstanceOf(NamedUnit.None.class);
    }

    @Example
    void namesAreFoundHoweverTheyAreTyped() {
        for (String name : List.of(
                "Thanh Hóa",
                "thanh hoá",
                "Tỉnh Thanh Hoa",
                "TINH THANH HOA",
                "Tha\u0300nh Ho\u0301a".replace("\u0300", ""))) {
            assertThat(units.byName(name, TODAY).map(AdministrativeUnit::code))
                    .as(name)
                    .contains(new ProvinceCode("H56"));
        }
        assertThat(units.byName("TP.Hồ Chí Minh", TODAY)).isPresent();
        assertThat(units.byName("Bà Rịa Vũng Tàu", BEFORE)).isPresent();
        assertThat(UnitName.exact("Tỉnh Thanh Hóa")).isEqualTo(UnitName.exact("tỉnh Thanh Hoá"));
        assertThat(UnitName.exact("Tỉnh Thanh Hóa")).isNotEqualTo(UnitName.exact("Tỉnh Thanh Hoa"));
    }

    @Example
    void dongNaiBecameACityWithUnchangedCodesAndThirteenCodesAreSourced() {
        assertThat(units.byCode(new ProvinceCode("H19"), LocalDate.parse("2026-04-29"))
                        .orElseThrow()
                        .name())
                .isEqualTo("Tỉnh Đồng Nai");
        AdministrativeUnit city = units.byCode(new ProvinceCode("H19"), TODAY).orElseThrow();
        assertThat(city.name()).isEqualTo("Thành phố Đồng Nai");
        assertThat(units.ancestors(city))
                .extracting(unit -> unit.code().value())
                .containsExactlyInAnyOrder("H19", "H10", "H19");
        assertThat(units.byGso("46", TODAY).orElseThrow().code()).isEqualTo(new ProvinceCode("H57"));
        assertThat(units.all().stream()
                        .filter(AdministrativeUnit::sourced)
                        .map(AdministrativeUnit::code)
                        .distinct())
                .hasSize(13);
    }
}
