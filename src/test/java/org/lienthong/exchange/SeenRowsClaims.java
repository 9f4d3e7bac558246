package org.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rows that were taken are known, however often and in whatever company they are noted. */
interface SeenRowsClaims extends Claims {

    @Test
    default void aRowThatWasTakenIsKnownAndNotingItAgainChangesNothing() {
        List<UUID> rows = Stream.generate(UUID::randomUUID).limit(1000).toList();
        UUID other = UUID.randomUUID();
        world().seen.note(Letters.system("lis"), rows, world().clock.instant());
        world().seen
                .note(
                        Letters.system("lis"),
                        rows.subList(500, 1000),
                        world().clock.instant());

        assertThat(known(rows)).containsExactlyInAnyOrderElementsOf(rows);
        assertThat(known(List.of(rows.get(0), other))).containsExactly(rows.get(0));
        assertThat(known(List.of())).isEmpty();
        assertThat(world().records.one("select count(*) from seen_row")).isEqualTo("1000");
    }

    private Set<UUID> known(List<UUID> rows) {
        return world().seen.known(rows, world().clock.instant());
    }

    private UUID taken() {
        UUID row = UUID.randomUUID();
        world().seen.note(Letters.system("lis"), List.of(row), world().clock.instant());
        return row;
    }

    private int forget(int atMost) {
        return world().seen
                .forget(world().clock.instant().minus(world().settings.rowsKept()), atMost);
    }

    @Test
    default void aRowIsForgottenOnlyLongAfterItsPartnerStoppedShowingIt() {
        UUID shown = taken();
        UUID gone = taken();
        Duration kept = world().settings.rowsKept();
        for (Duration passed = Duration.ZERO; passed.compareTo(kept) < 0; passed = passed.plusDays(5)) {
            world().clock.pass(Duration.ofDays(5));
            assertThat(known(List.of(shown))).hasSize(1);
            assertThat(forget(10)).isZero();
        }

        world().clock.pass(Duration.ofDays(8));

        assertThat(forget(10)).isOne();
        assertThat(known(List.of(shown, gone))).containsExactly(shown);
    }

    @Test
    default void manyRowsAreForgottenInParts() {
        for (int i = 0; i < 5; i++) {
            taken();
        }
        world().clock.pass(world().settings.rowsKept().plusDays(8));
        UUID young = taken();

        assertThat(forget(3)).isEqualTo(3);
        assertThat(forget(3)).isEqualTo(2);
        assertThat(forget(3)).isZero();
        assertThat(known(List.of(young))).containsExactly(young);
    }
}
