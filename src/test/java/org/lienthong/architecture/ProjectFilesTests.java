package org.lienthong.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFilesTests {

    @Test
    void everyTextStandsInBothLanguages() throws IOException {
        assertThat(MessageBundles.differences(Path.of("src/main/resources"))).isEmpty();
    }

    @Test
    void aTextInOneLanguageOnlyIsSeen(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("web"));
        Files.writeString(folder.resolve("web/messages-web_vi.properties"), "a=1\nb=2\n");
        Files.writeString(folder.resolve("web/messages-web_en.properties"), "a=1\nc=3\n");
        Files.writeString(folder.resolve("messages.properties"), "a=1\n");

        assertThat(MessageBundles.differences(folder))
                .containsExactly(
                        "messages has no pair of languages, only [default]",
                        "web/messages-web: en lacks b",
                        "web/messages-web: vi lacks c");
    }

    @Test
    void editorsAreToldTheFormOfFiles() {
        assertThat(Path.of(".editorconfig")).content().startsWith("root = true");
    }
}
