package org.lienthong.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.lienthong.channels.national.NationalSchemas;
import org.lienthong.channels.slip.SlipSchema;
import org.lienthong.dossier.NationalModel;

/**
 * The published model is what the code says, and never breaks under the same version. Run with {@code
 * -Dlienthong.renew-schemas=true} to write the files anew; a version that was published before is never written over.
 */
class PublishedModelTests {

    private static final Path ROOT = Path.of("mappings/national");
    private static final Path PUBLISHED = ROOT.resolve("published");
    private static final boolean RENEW = Boolean.getBoolean("lienthong.renew-schemas");
    private static final String HOW =
            "run: mvn -B test -Dtest=PublishedModelTests -Dlienthong.renew-schemas=true, then look at the difference";

    static final Map<String, String> CURRENT = Map.of(
            "national-message.schema.json", NationalSchemas.json(),
            "national-message.xsd", NationalSchemas.xsd(),
            "slip-1.0.xsd", SlipSchema.xsd());

    static final List<String> FILES = CURRENT.keySet().stream().sorted().toList();

    @ParameterizedTest
    @FieldSource("FILES")
    void theCommittedSchemaIsWhatTheCodeSays(String file) throws IOException {
        if (RENEW) {
            Files.createDirectories(ROOT);
            Files.writeString(ROOT.resolve(file), CURRENT.get(file));
        }

        assertThat(ROOT.resolve(file)).as(HOW).content().isEqualTo(CURRENT.get(file));
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void nothingThatWasPublishedUnderThisVersionIsBroken(String file) throws IOException {
        Path published = PUBLISHED.resolve(NationalModel.VERSION).resolve(file);
        if (RENEW && Files.notExists(published)) {
            Files.createDirectories(published.getParent());
            Files.writeString(published, CURRENT.get(file));
        }

        assertThat(published).as("this version is not published yet; " + HOW).exists();
        String before = Files.readString(published);
        assertThat(
                        file.endsWith(".json")
                                ? JsonSchemaBreaks.between(before, CURRENT.get(file))
                                : XsdBreaks.between(before, CURRENT.get(file)))
                .as("these would break who uses the published model; keep them, or move NationalModel.VERSION")
                .isEmpty();
    }

    @Test
    void theVersionOfTheCodeIsTheNewestPublishedOne() throws IOException {
        try (Stream<Path> versions = Files.list(PUBLISHED)) {
            assertThat(versions.map(Path::getFileName)
                            .map(Path::toString)
                            .max(Comparator.comparing(Runtime.Version::parse)))
                    .hasValue(NationalModel.VERSION);
        }
    }
}
