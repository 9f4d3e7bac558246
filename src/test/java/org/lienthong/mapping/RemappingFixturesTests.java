package org.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.mapping.RemappingFixtures.Remapped;

/** A mapping that was changed is told by its fixtures, place by place. */
class RemappingFixturesTests {

    private static final String MAPPING = """
            mapping: test/one
            about: A step.
            direction: in
            format: json
            message: dossier-progressed
            fields:
              - {local: $.Ma, national: code}
              - {local: $.Noi, national: text}
            """;

    @TempDir
    Path root;

    @BeforeEach
    void oneFamilyWithAFixture() throws IOException {
        write("mappings/test/one.yaml", MAPPING);
        write("mappings/test/profile.yaml", "zone: UTC\n");
        write("test-fixtures/test/one/step/given.json", "{\"Ma\":\"000.00.19.H56-261103-0001\",\"Noi\":\"Bà Lan\"}");
        write(
                "test-fixtures/test/one/step/national.json",
                "[{\"type\":\"dossier-progressed\",\"code\":\"000.00.19.H56-261103-0001\",\"text\":\"Bà Lan\"}]");
    }

    @Test
    void anUntouchedMappingChangesNothing() {
        assertThat(remapped()).isEqualTo(new Remapped(1, java.util.List.of(), java.util.List.of()));
    }

    @Test
    void whatComesOutOtherwiseIsToldPlaceByPlaceAndMasked() throws IOException {
        write("mappings/test/one.yaml", MAPPING.replace("$.Noi", "$.Ma"));

        Change change = remapped().changed().get(0).changes().get(0);

        assertThat(change.line(true)).isEqualTo("text: \"Bà Lan\" -> \"000.00.19.H56-261103-0001\"");
        assertThat(change.line(false)).isEqualTo("text: (6 characters) -> (25 characters)");
    }

    @Test
    void aRefusalWhereThereWasNoneIsToldAsAFinding() throws IOException {
        write("mappings/test/one.yaml", MAPPING.replace("$.Noi,", "$.Nơi, required: true,"));

        assertThat(remapped().changed().get(0).changes())
                .extracting(change -> change.line(false))
                .contains("finding: nothing -> 0 $.Nơi required", "text: (6 characters) -> nothing");
    }

    @Test
    void aFaultyMappingIsAChangeOfItsFixtures() throws IOException {
        write("mappings/test/one.yaml", MAPPING.replace("direction: in", "direction: up"));

        assertThat(remapped().changed().get(0).changes().get(0).line(true)).contains("run check without --golden");
    }

    @Test
    void whatAProvinceDoesOtherwiseIsListedUnlessItHasItsOwnFixture() throws IOException {
        write("mappings/h57/one.yaml", """
                mapping: h57/one
                extends: test/one
                fields: [{local: $.NoiDung, national: text}]
                """);
        assertThat(remapped().changed()).isEmpty();
        assertThat(remapped().differs()).singleElement().satisfies(outcome -> {
            assertThat(outcome.mapping()).isEqualTo("h57/one");
            assertThat(outcome.changes().get(0).line(false)).isEqualTo("text: (6 characters) -> nothing");
        });
        write("test-fixtures/h57/one/step/given.json", "{\"Ma\":\"000.00.19.H56-261103-0001\",\"NoiDung\":\"x\"}");
        write(
                "test-fixtures/h57/one/step/national.json",
                "[{\"type\":\"dossier-progressed\",\"code\":\"000.00.19.H56-261103-0001\",\"text\":\"x\"}]");

        assertThat(new RemappingFixtures(root, MappingLibrary.load(root).library())
                        .province(new ProvinceCode("H57"), Set.of("test/one")))
                .isEqualTo(new Remapped(2, java.util.List.of(), java.util.List.of()));
    }

    private Remapped remapped() {
        return new RemappingFixtures(root, MappingLibrary.load(root).library()).all();
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }
}
