package org.lienthong.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lienthong.sandbox.Effect;
import org.lienthong.sandbox.Mode;
import org.lienthong.sandbox.Mode.Kind;
import org.lienthong.sandbox.PartnerName;

/** Six stories while one partner after the other misbehaves for a while. */
class DisturbedStoriesOnH2Tests extends DisturbedStories {

    private static final List<Mode> DISTURBANCES = List.of(
            Mode.normal(),
            Mode.slow(Duration.ofMillis(200)).times(20),
            Mode.of(Kind.DOWN).times(8),
            Mode.of(Kind.ERROR_500).times(8),
            Mode.of(Kind.BROKEN_BODY).times(8),
            Mode.hang(Duration.ofMillis(900)).times(4),
            Mode.of(Kind.APPLIED_UNANSWERED).times(8),
            Mode.of(Kind.DUPLICATE_CALLBACKS));

    static Stream<Arguments> disturbances() {
        return Stream.of(PartnerName.values())
                .flatMap(partner -> DISTURBANCES.stream().map(mode -> Arguments.of(partner, mode.kind(), mode)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("disturbances")
    void everyStoryEndsWithEveryEffectOnceAndInOrder(PartnerName partner, Kind kind, Mode mode) {
        disturb(partner, mode);
        endWhole(submit(1));
    }

    @ParameterizedTest
    @EnumSource(PartnerName.class)
    void whatAPartnerForgotAtFirstIsToldAgain(PartnerName liar) {
        long forgotten = witnesses().received(Effect.FORGOTTEN);
        disturb(liar, Mode.of(Kind.LYING));
        List<String> codes = submit(1);
        Awaitility.await("it forgets")
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> witnesses().received(Effect.FORGOTTEN) >= forgotten + 3);
        calm(liar);
        awaitEnds(codes);
        Reckoning reckoning = reckoning(codes);
        assertThat(reckoning.acknowledgedButNotInTheTimeline()).isEmpty();
        assertThat(reckoning.timelinesThatAreNotWhole()).isEmpty();
        assertThat(reckoning.effectsThatWereNeverTold()).isEmpty();
        assertThat(reckoning.missingInLists()).isEmpty();
        assertThat(reckoning.stillWaiting()).isEmpty();
    }

    @Test
    void aPartnerThatGoesOnLyingIsShownAsADifferenceAndMendedByHand() {
        disturb(PartnerName.ONE_STOP_SHOP, Mode.of(Kind.LYING));
        List<String> codes = submit(1);
        awaitDifferences(codes);
        calm(PartnerName.ONE_STOP_SHOP);
        hub.quarantine().keySet().forEach(id -> mending.resend(id, null, "official"));
        endWhole(codes);
    }

    @Test
    void aDifferenceIsClosedWhenThePartnerSpeaksAfterAll() {
        disturb(PartnerName.LIS, Mode.of(Kind.LYING));
        List<String> codes = submit(1);
        awaitDifferences(codes.subList(0, codes.size() - 1));
        calm(PartnerName.LIS);
        hub.quarantine().keySet().stream().limit(1).forEach(id -> mending.resend(id, null, "official"));
        Awaitility.await("the first of them speaks")
                .atMost(Duration.ofSeconds(20))
                .until(() -> hub.quarantine().size() == codes.size() - 2);
        hub.quarantine().keySet().forEach(id -> mending.resend(id, null, "official"));
        endWhole(codes);
    }

    @Test
    void whatAPartnerRefusesWaitsForAPersonAndGoesOnWhenItIsSentAgain() {
        disturb(PartnerName.ONE_STOP_SHOP, Mode.of(Kind.BAD_REQUEST).times(2));
        List<String> codes = submit(1);
        Awaitility.await("two refusals wait")
                .atMost(Duration.ofSeconds(20))
                .until(() -> hub.quarantine().size() == 2);
        assertThat(hub.quarantine().values()).allMatch(why -> why.startsWith("DELIVERY one-stop-shop"));
        hub.quarantine().keySet().forEach(id -> mending.resend(id, null, "official"));
        endWhole(codes);
    }

    @Test
    void whatIsToldAgainLateIsTheSameWhateverHappenedSince() {
        disturb(PartnerName.PORTAL, Mode.of(Kind.APPLIED_UNANSWERED));
        List<String> codes = submit(1);
        Awaitility.await("a result was handed over while the portal still hears of the receipt")
                .atMost(Duration.ofSeconds(30))
                .until(() -> hub.list("results").keySet().stream().anyMatch(codes::contains)
                        && hub.list("dossiers").entrySet().stream()
                                .anyMatch(dossier -> codes.contains(dossier.getKey())
                                        && dossier.getValue().equals("RESULT_DELIVERED")));
        long before = witnesses().received(Effect.DUPLICATE);
        Awaitility.await("it hears of it again")
                .atMost(Duration.ofSeconds(30))
                .until(() -> witnesses().received(Effect.DUPLICATE) > before + 6);
        calm(PartnerName.PORTAL);
        endWhole(codes);
    }

    private void awaitDifferences(List<String> codes) {
        Awaitility.await("every lie is found")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> {
                    reconcile();
                    return hub.quarantine().size() == codes.size();
                });
        Map<Long, String> waiting = hub.quarantine();
        assertThat(waiting.values()).allMatch(why -> why.startsWith("DIFFERENCE"));
        assertThat(codes).allMatch(code -> waiting.values().stream().anyMatch(why -> why.contains(code)));
    }
}
