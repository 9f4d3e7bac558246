package org.lienthong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** When the systems of a province are silent together. */
class HearingTests {

    private static final Instant NOW = Instant.parse("2026-11-27T03:00:00Z");

    private static Hearing daily(int missed) {
        return heard(missed, 1, true);
    }

    private static Hearing seldom(int missed) {
        return heard(missed, 66, false);
    }

    private static Hearing heard(int missed, int patience, boolean often) {
        return new Hearing(NOW.minus(missed + 1L, ChronoUnit.DAYS), missed, patience, often);
    }

    private static boolean silent(Hearing... systems) {
        return Hearing.together(List.of(systems)).silent();
    }

    @Example
    void threeSilentSystemsAndOneThatSeldomSpeaksAreASilentProvince() {
        assertThat(silent(daily(31), daily(31), daily(32), seldom(31))).isTrue();
        assertThat(silent(daily(31), daily(31), daily(31), seldom(40))).isTrue();
        assertThat(silent(daily(31), daily(31), daily(31), seldom(3)))
                .as("it spoke of one notice since")
                .isTrue();
        assertThat(silent(daily(31), daily(31), daily(31), seldom(0)))
                .as("it spoke today")
                .isFalse();
    }

    @Example
    void whoIsHeardByOneSystemThatOftenSpeaksIsNotSilentUntilThatOneIs() {
        Hearing everyOtherDay = heard(2, 10, true);
        assertThat(silent(daily(30), daily(30), everyOtherDay, seldom(50))).isFalse();
        assertThat(silent(daily(30), daily(30), heard(10, 10, true), seldom(50)))
                .isTrue();
        assertThat(silent(daily(2), heard(2, 10, true)))
                .as("both fell silent together")
                .isTrue();
    }

    @Example
    void whoSeldomSpeaksAtAllIsJudgedByThat() {
        assertThat(silent(seldom(30), heard(40, 90, false))).isFalse();
        assertThat(silent(seldom(70), heard(80, 90, false))).isTrue();
    }

    @Example
    void whoNeverSpokeHasNotBegun() {
        assertThat(Hearing.together(List.of())).isEqualTo(Hearing.NEVER);
        assertThat(Hearing.together(List.of(Hearing.NEVER, Hearing.NEVER))).isEqualTo(Hearing.NEVER);
        assertThat(silent(Hearing.NEVER, daily(0))).isFalse();
        assertThat(silent(Hearing.NEVER, daily(1))).isTrue();
    }

    @Property
    void aProvinceIsSilentWhenAllItsSystemsAreOnlyWhenOneIsAndNeverOnTheDayOnWhichItWasHeard(
            @ForAll("systems") List<Hearing> systems) {
        Hearing together = Hearing.together(systems);
        if (systems.stream().allMatch(Hearing::silent)) {
            assertThat(together.silent()).isTrue();
        }
        if (together.silent()) {
            assertThat(systems).anyMatch(Hearing::silent).noneMatch(system -> system.missed() == 0);
        }
    }

    @Provide
    Arbitrary<List<Hearing>> systems() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.of(true, false))
                .as(HearingTests::heard)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }
}
