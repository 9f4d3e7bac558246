package org.lienthong.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.sandbox.Effect;

/**
 * Kills the demo again and again while its dossiers run. The partners live in the same process; what they say
 * afterwards they have read from their own journals. They answer late, so that a kill meets many calls between effect
 * and answer. Moments follow from a seed ({@code -Dlienthong.kill.seed}).
 */
class KillingTheHubTests {

    private static final int KILLS = 10;

    /** The kill that comes while the hub starts. */
    private static final int BEFORE_READY = 4;

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void losesAndDoublesNothingHoweverOftenTheHubIsKilled() throws Exception {
        long seed = Long.getLong("lienthong.kill.seed", 20261123);
        System.out.println("KillingTheHubTests: seed " + seed);
        Path data = folder.resolve("data");
        killAgainAndAgain(new Random(seed), data);
        try (DemoProcess demo = DemoProcess.start(data, folder.resolve("last.log"))) {
            HubView hub = HubView.of(demo.awaitReady(), data);
            awaitRest(data, hub);
            Witnesses witnesses = Witnesses.of(data);
            assertThat(witnesses.dossiers()).hasSizeGreaterThanOrEqualTo(6 * KILLS);
            assertThat(new Reckoning(witnesses, hub).faults()).isEmpty();
            tell(witnesses);
        }
    }

    /** Gives up after a while, because the reckoning names what has not come to its end. */
    private static void awaitRest(Path data, HubView hub) {
        try {
            Awaitility.await("every story ends")
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> Witnesses.of(data).allEnded() && hub.unfinished() == 0);
        } catch (ConditionTimeoutException stuck) {
            System.out.println("KillingTheHubTests: not every story has ended");
        }
    }

    private void killAgainAndAgain(Random random, Path data) throws IOException, InterruptedException {
        for (int kill = 1; kill <= KILLS; kill++) {
            try (DemoProcess demo = DemoProcess.start(data, folder.resolve("killed-" + kill + ".log"))) {
                if (kill == BEFORE_READY) {
                    TimeUnit.MILLISECONDS.sleep(1500 + random.nextInt(4000));
                } else {
                    demo.awaitReady();
                    demo.slowPartnersDown(Duration.ofMillis(random.nextInt(800)));
                    TimeUnit.MILLISECONDS.sleep(300 + random.nextInt(5700));
                }
                demo.kill();
            }
        }
    }

    private static void tell(Witnesses witnesses) {
        System.out.printf(
                "KillingTheHubTests: %d kills, %d dossiers, %d messages acknowledged and none lost; %d calls were made"
                        + " again by partners, %d repetitions by the hub were recognised, none doubled%n",
                KILLS,
                witnesses.dossiers().size(),
                witnesses.acknowledged(),
                witnesses.askedAgain(),
                witnesses.received(Effect.DUPLICATE));
    }
}
