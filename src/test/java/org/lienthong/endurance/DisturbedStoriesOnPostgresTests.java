package org.lienthong.endurance;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.sandbox.Mode;
import org.lienthong.sandbox.Mode.Kind;
import org.lienthong.sandbox.PartnerName;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** All partners misbehave at once, each in its own way. */
class DisturbedStoriesOnPostgresTests extends DisturbedStories {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) throws IOException {
        // It stops with this process, not earlier: the hub closes after the last test.
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
        properties.add("spring.datasource.username", () -> "postgres");
    }

    @Test
    void everyStoryEndsWhileEveryPartnerIsTroublesome() {
        disturb(PartnerName.PORTAL, Mode.slow(Duration.ofMillis(100)).times(40), Mode.of(Kind.DUPLICATE_CALLBACKS));
        disturb(PartnerName.ONE_STOP_SHOP, Mode.of(Kind.APPLIED_UNANSWERED).times(12));
        disturb(PartnerName.LIS, Mode.of(Kind.ERROR_500).times(12), Mode.of(Kind.DUPLICATE_CALLBACKS));
        disturb(PartnerName.TAX_GATE, Mode.hang(Duration.ofMillis(900)).times(4));
        List<String> codes = submit(3);
        endWhole(codes);
    }
}
