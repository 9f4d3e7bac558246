package org.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.FetchingDoors.Lease;
import org.lienthong.exchange.FetchingDoors.Round;

/** Where the hub fetches itself: one node at a time, at its pace, and the position moves only with what was applied. */
interface FetchingClaims extends Claims {

    Duration PACE = Duration.ofSeconds(30);

    private SystemId shop() {
        return Letters.system("one-stop-shop");
    }

    private Instant now() {
        return world().clock.instant();
    }

    private Optional<Round> claim(String owner) {
        return world().fetching.claim(shop(), "new", new Lease(owner, now(), now().plusSeconds(60)));
    }

    private void done(Round round, String position) {
        world().fetching.done(round, position, now(), now().plus(PACE));
    }

    @Test
    default void aRoundBelongsToOneNodeUntilItIsDoneOrItsLeaseEnds() {
        assertThat(claim("node-1")).isPresent();
        assertThat(claim("node-2")).isEmpty();

        world().clock.pass(Duration.ofSeconds(60));
        Round taken = claim("node-2").orElseThrow();
        assertThat(taken.position()).isNull();
        done(new Round(shop(), "new", "node-1", null), "too late");
        done(taken, "17");

        world().clock.pass(PACE);
        assertThat(claim("node-1").orElseThrow().position()).isEqualTo("17");
    }

    @Test
    default void theNextRoundWaitsForItsTimeOnEveryNode() {
        done(claim("node-1").orElseThrow(), "1");

        world().clock.pass(Duration.ofSeconds(29));
        assertThat(claim("node-2")).isEmpty();
        world().clock.pass(Duration.ofSeconds(1));
        assertThat(claim("node-2")).isPresent();
    }

    @Test
    default void aNodeThatComesBackTakesItsOwnRoundUpAgain() {
        assertThat(claim("node-1")).isPresent();
        assertThat(claim("node-1")).isPresent();
    }

    @Test
    default void aPartnerInTroubleOpensTheSameCircuitAsItsDeliveriesAndTheFirstSuccessHealsIt() {
        done(claim("node-1").orElseThrow(), "1");
        for (int failures = 1; failures <= 3; failures++) {
            world().clock.pass(PACE);
            Round round = claim("node-1").orElseThrow();
            assertThat(round.position()).isEqualTo("1");
            world().fetching
                    .failed(
                            round,
                            Finding.of("", "news-refused", "HTTP 503"),
                            now(),
                            now().plusSeconds(1),
                            world().settings.circuit());
        }
        assertThat(world().records.circuit("one-stop-shop").openUntil()).isEqualTo(now().plusSeconds(10));
        world().clock.pass(Duration.ofSeconds(9));
        assertThat(claim("node-1")).isEmpty();

        world().clock.pass(Duration.ofSeconds(1));
        done(claim("node-1").orElseThrow(), "2");
        assertThat(world().records.circuit("one-stop-shop").failures()).isZero();
    }

    @Test
    default void aPausedPartnerIsNotAsked() {
        world().pauses.pause(shop(), "bảo trì", now().plusSeconds(3600), "operator-1");
        assertThat(claim("node-1")).isEmpty();

        world().pauses.resume(shop(), "operator-1");
        assertThat(claim("node-1")).isPresent();
    }

    @Test
    default void whatTheHubCouldNotFinishIsFetchedAgainAndNobodyIsBlamed() {
        done(claim("node-1").orElseThrow(), "1");
        world().clock.pass(PACE);
        world().fetching.giveBack(claim("node-1").orElseThrow(), now(), now().plus(PACE));

        world().clock.pass(PACE);
        assertThat(claim("node-1").orElseThrow().position()).isEqualTo("1");
        assertThat(world().records.circuit("one-stop-shop").failures()).isZero();
    }

    private Optional<Round> claimApart() {
        return world().fetching.claim(shop(), "folder", new Lease("node-1", now(), now().plusSeconds(60), true));
    }

    @Test
    default void aFolderThatCannotBeReadMakesNoDeliveryRestAndIsLeftAloneForAWhile() {
        for (int failures = 1; failures <= 4; failures++) {
            world().fetching
                    .failed(
                            claimApart().orElseThrow(),
                            Finding.of("", "folder-trouble", "the folder is not there"),
                            now(),
                            now().plus(PACE),
                            world().settings.circuit());
            assertThat(claimApart()).isEmpty();
            world().clock.pass(PACE);
        }

        assertThat(world().records.circuit("one-stop-shop").openUntil()).isNull();
        assertThat(world().records.one("select last_error from circuit where system = 'one-stop-shop'"))
                .isEqualTo("folder-trouble: the folder is not there");
    }

    @Test
    default void aFolderIsReadThoughCallsRestAndDoesNotHealWhatTheyMet() {
        for (int failures = 1; failures <= 3; failures++) {
            Round round = claim("node-1").orElseThrow();
            world().fetching
                    .failed(
                            round,
                            Finding.of("", "news-refused", "HTTP 503"),
                            now(),
                            now(),
                            world().settings.circuit());
        }
        assertThat(claim("node-1")).isEmpty();

        world().fetching.done(claimApart().orElseThrow(), Map.of(), now(), now());

        assertThat(claim("node-1")).isEmpty();
        assertThat(world().records.circuit("one-stop-shop").failures()).isEqualTo(3);
        world().pauses.pause(shop(), "bảo trì", now().plusSeconds(3600), "operator-1");
        assertThat(claimApart()).isEmpty();
    }

    private Optional<Round> claimTables(String owner, String... doors) {
        return world().fetching.claim(shop(), List.of(doors), new Lease(owner, now(), now().plus(lease()), true));
    }

    private Duration lease() {
        return world().settings.lease();
    }

    @Test
    default void doorsThatAreReadTogetherBelongToOneNodeAndTheirPositionsMoveTogether() {
        Round round = claimTables("node-1", "steps", "results").orElseThrow();
        assertThat(claimTables("node-2", "results", "steps")).isEmpty();
        assertThat(claimTables("node-2", "results")).isEmpty();

        world().fetching.done(round, Map.of("steps", "9", "results", "7"), now(), now());

        Round next = claimTables("node-2", "results", "steps", "slips").orElseThrow();
        assertThat(next.positions()).isEqualTo(Map.of("steps", "9", "results", "7"));
    }

    @Test
    default void nothingMovesWhenOneOfTheDoorsWentToAnotherNode() {
        Round round = claimTables("node-1", "steps", "results").orElseThrow();
        world().clock.pass(lease());
        assertThat(claimTables("node-2", "results")).isPresent();

        world().fetching.done(round, Map.of("steps", "9", "results", "7"), now(), now());

        world().clock.pass(lease());
        assertThat(claimTables("node-1", "steps", "results").orElseThrow().positions())
                .isEmpty();
    }

    @Test
    default void aRoundThatTakesLongStaysWithItsNodeAndOneThatStoodStillIsStoppedWhenItWakes() {
        HeldRound held = new HeldRound(
                world().fetching,
                claimTables("node-1", "steps", "results").orElseThrow(),
                new DeliveringMessages.Node("node-1", world().clock, Runnable::run),
                world().settings);
        for (int piece = 0; piece < 5; piece++) {
            world().clock.pass(lease().dividedBy(2));
            held.stay();
            assertThat(claimTables("node-2", "results", "steps")).isEmpty();
        }

        world().clock.pass(lease().plusSeconds(1));
        held.stay();
        assertThat(claimTables("node-2", "results", "steps"))
                .as("nobody wanted it meanwhile")
                .isEmpty();

        world().clock.pass(lease());
        Round theirs = claimTables("node-2", "results", "steps").orElseThrow();
        assertThatThrownBy(held::stay).isInstanceOf(Hold.Lost.class).hasMessageContaining("another node goes on");
        world().fetching.done(held.round(), Map.of("steps", "too late"), now(), now());
        world().fetching.done(theirs, Map.of("steps", "1"), now(), now());
        assertThat(claimTables("node-1", "steps").orElseThrow().position()).isEqualTo("1");
    }
}
