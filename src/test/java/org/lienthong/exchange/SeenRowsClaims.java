package org.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

        assertThat(world().seen.known(rows)).containsExactlyInAnyOrderElementsOf(rows);
        assertThat(world().seen.known(List.of(rows.get(0), other))).containsExactly(rows.get(0));
        assertThat(world().seen.known(List.of())).isEmpty();
        assertThat(world().records.one("select count(*) from seen_row")).isEqualTo("1000");
    }
}
