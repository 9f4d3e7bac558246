package org.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.exchange.World.together;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Everything that takes effect is sealed once, whatever happens at the same time, and every dossier follows from its events. */
interface SealingClaims extends Claims {

    @Test
    default void eventsOfSeveralThreadsAreSealedWithoutAGapWhileTheyComeIn() {
        AtomicInteger numbers = new AtomicInteger();
        List<Callable<Integer>> works = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            works.add(() -> {
                for (int i = 0; i < 10; i++) {
                    int n = numbers.incrementAndGet();
                    world().hear(Letters.submits(n));
                    world().hear(Letters.accepts(n));
                }
                return 0;
            });
        }
        works.add(() -> {
            int sealed = 0;
            for (int round = 0; round < 30; round++) {
                sealed += world().sealing.round();
            }
            return sealed;
        });
        int during = together(works).get(4);
        int after = world().sealing.round();

        assertThat(during + after).isEqualTo(80);
        assertThat(world().records.one("select count(*) || ' ' || max(position) from event_seal"))
                .isEqualTo("80 80");
        assertThat(world().proofs.flaws()).isEmpty();
    }

    @Test
    default void everyDossierFollowsFromItsEventsWhateverItWentThrough() {
        world().processing(1);
        world().hear(Letters.submits(2, 3));
        world().hear(Letters.accepts(2));
        world().hear(Letters.wantsItMended(2));
        world().hear(Letters.mends(2, "Đã bổ sung"));
        world().hear(Letters.walkIn("H56.12-261102-0077", "BN-77"));
        world().hear(Letters.stepsAtTheCounter(2));
        world().hear(Letters.progresses(1, "Trình ký"));
        world().hear(Letters.mentionsNotice(1, "TB-1"));
        world().hear(Letters.notifies(Letters.row(1, "TB-1", "8012345678", 500_000)));
        world().hear(Letters.pays(1, "TB-1", "8012345678", 500_000, "20261107093000", ""));
        world().sealing.round();
        world().clock.pass(Duration.ofDays(1));
        world().sealing.round();

        assertThat(world().records.count("event_seal"))
                .isEqualTo(world().records.count("event"))
                .isGreaterThan(8);
        assertThat(world().records.count("day_root")).isEqualTo(1);
        assertThat(world().proofs.flaws()).isEmpty();
    }
}
