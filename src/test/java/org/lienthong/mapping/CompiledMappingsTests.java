package org.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.ShippedFiles;

/** What was compiled before is taken again only where nothing of it changed. */
class CompiledMappingsTests {

    private static final String PLAIN = "opencps/mtraces-out";

    @TempDir
    Path root;

    private final CompiledMappings known = new CompiledMappings();

    @BeforeEach
    void shipped() {
        ShippedFiles.copyTo(root, "mappings");
    }

    private MappingLibrary load() {
        MappingLibrary.Loaded loaded = MappingLibrary.load(root, known);
        assertThat(loaded.findings()).isEmpty();
        return loaded.library();
    }

    private void plant(String file, String there, String instead) throws IOException {
        Path path = root.resolve("mappings").resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(there);
        Files.writeString(path, text.replace(there, instead));
    }

    @Test
    void theSameFilesGiveTheSameMappings() {
        MappingLibrary before = load();
        MappingLibrary after = load();

        assertThat(after.find(PLAIN).orElseThrow()).isSameAs(before.find(PLAIN).orElseThrow());
        assertThat(after.all()).hasSameSizeAs(before.all());
        assertThat(after.standIns()).isEqualTo(before.standIns());
    }

    @Test
    void onlyWhatChangedIsCompiledAnew() throws IOException {
        MappingLibrary before = load();
        plant(PLAIN + ".yaml", "national: text}", "national: officer.unit}");

        MappingLibrary after = load();

        assertThat(after.find(PLAIN).orElseThrow().fieldsWritten())
                .contains("officer.unit")
                .doesNotContain("text");
        assertThat(after.find("dvcqg/ho-so-out")).isEqualTo(before.find("dvcqg/ho-so-out"));
    }

    @Test
    void aChangedBaseChangesWhatExtendsIt() throws IOException {
        MappingLibrary before = load();
        String overlay = before.standIns().keySet().iterator().next();
        String base = before.standIns().get(overlay);
        Path file = root.resolve("mappings/" + base + ".yaml");
        Files.writeString(file, Files.readString(file) + "\n# another byte\n");

        assertThat(load().find(overlay).orElseThrow())
                .isNotSameAs(before.find(overlay).orElseThrow());
    }

    @Test
    void aChangedCodeListChangesEveryMapping() throws IOException {
        MappingLibrary before = load();
        Path list = root.resolve("mappings/national/codes/statuses.csv");
        Files.writeString(list, Files.readString(list) + "\n");

        assertThat(load().find(PLAIN).orElseThrow())
                .isNotSameAs(before.find(PLAIN).orElseThrow());
    }

    @Test
    void aFaultyFileIsTakenOutAlthoughItWasRightBefore() throws IOException {
        load();
        plant(PLAIN + ".yaml", "national: oneStopCode", "national: oneStopKode");

        MappingLibrary.Loaded loaded = MappingLibrary.load(root, known);

        assertThat(loaded.library().find(PLAIN)).isEmpty();
        assertThat(loaded.findings()).isNotEmpty();
    }
}
