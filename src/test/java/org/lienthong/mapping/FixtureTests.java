package org.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lienthong.dossier.MessageRules;
import org.lienthong.dossier.NationalMessage;

/** Every fixture folder says what it says. Folders are found, not listed. */
class FixtureTests {

    /** A day after the story of the fixtures has ended. */
    private static final Instant AFTERWARDS = Instant.parse("2026-11-20T00:00:00Z");

    private static final MappingLibrary LIBRARY =
            MappingLibrary.load(Path.of(".")).library();

    @Test
    void theFixturesAreFound() {
        assertThat(ShippedFixtures.all()).hasSizeGreaterThan(100);
    }

    @TestFactory
    Stream<DynamicTest> everyFolderSaysWhyItIsThereAndHoldsNothingElse() {
        return tests(fixture -> {
            Set<String> files = fixture.files();
            assertThat(files).contains("why.md").isSubsetOf(Fixture.known());
            assertThat(new String(fixture.bytes("why.md").orElseThrow())).isNotBlank();
            assertThat(files).as("an outcome").containsAnyOf("national.json", "findings.json");
        });
    }

    @TestFactory
    Stream<DynamicTest> everyFolderIsMappedAsItSays() {
        return tests(fixture -> assertThat(new Remapping(fixture, mapping(fixture)).changes())
                .extracting(change -> change.line(true))
                .isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> everyMessageThatWasReadMayBeApplied() {
        return tests(
                ShippedFixtures.all().stream().filter(fixture -> fixture.given().isPresent()), fixture -> {
                    for (NationalMessage message : fixture.messages()) {
                        assertThat(MessageRules.check(message, AFTERWARDS)).isEmpty();
                    }
                });
    }

    private static Mapping mapping(Fixture fixture) {
        return LIBRARY.find(fixture.mapping()).orElseThrow(() -> new AssertionError("no mapping " + fixture.mapping()));
    }

    private interface Claim {
        void check(Fixture fixture) throws Exception;
    }

    private static Stream<DynamicTest> tests(Claim claim) {
        return tests(ShippedFixtures.all().stream(), claim);
    }

    private static Stream<DynamicTest> tests(Stream<Fixture> fixtures, Claim claim) {
        return fixtures.map(fixture -> dynamicTest(fixture.name(), () -> claim.check(fixture)));
    }
}
