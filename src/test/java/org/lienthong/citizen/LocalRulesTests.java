package org.lienthong.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalRulesTests {

    private static final FormField COMMUNE = new FormField(
            "commune",
            FieldKind.COMMUNE,
            new Said("Xã", "Commune"),
            new Said("", ""),
            false,
            "submission.parcels[*].commune",
            List.of());

    private final LocalRules rules =
            new LocalRules(Communes.load(Path.of("")), () -> Instant.parse("2026-11-26T03:00:00Z"));

    @Test
    void aCodeThatTheListLacksIsTakenBecauseTheListIsABeginning() {
        assertThat(rules.broken(COMMUNE, "14728", "H56")).isEmpty();
        assertThat(rules.broken(COMMUNE, "00256", "H26")).isEmpty();
    }

    @Test
    void aCodeThatTheListKnowsInAnotherProvinceIsRefused() {
        assertThat(rules.broken(COMMUNE, "26368", "H19")).isEmpty();
        assertThat(rules.broken(COMMUNE, "26368", "H56")).contains("commune");
        assertThat(rules.broken(COMMUNE, "99999", "H19")).contains("commune");
        assertThat(rules.broken(COMMUNE, "2636", "H19")).contains("commune");
    }
}
