package org.lienthong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a rehearsal changes in its copy of the configs. */
class RehearsalConfigTests {

    @TempDir
    Path copy;

    @Test
    void aSystemThatNobodyPlaysIsLeftOutSoThatItsAddressIsNeverCalled() throws IOException {
        Path file = copy.resolve("province-configs/H56.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                province: H56
                gso: "38"
                validFrom: 2025-07-01
                stage: shadow
                systems:
                  portal: {family: dvcqg, stage: live, address: "https://portal.example", fileHosts: [files.example]}
                  other: {family: nobody-plays-it, address: "https://real.example"}
                """);
        RehearsalConfig.adapt(copy);

        assertThat(Files.readString(file))
                .contains("2025-07-01", "dvcqg", "files.example", "localhost")
                .contains("gso: '38'")
                .doesNotContain("real.example", "stage");
    }
}
