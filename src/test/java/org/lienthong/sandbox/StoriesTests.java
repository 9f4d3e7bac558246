package org.lienthong.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class StoriesTests {

    @Test
    void everyStoryFileIsTold() throws Exception {
        Path directory = Path.of(Stories.class.getResource("/sandbox/stories").toURI());
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Stories.all().stream()
                            .map(story -> story.name() + ".json")
                            .toList());
        }
    }

    @Test
    void aFilledStoryHasNoOpenPlacesAndWhatThePortalAsks() {
        for (Story story : Stories.all()) {
            ObjectNode hoSo = story.fill(
                    SandboxProvince.ofFour("H56", Map.of()),
                    "H56.12-261123-0001",
                    "20261123080000",
                    "http://localhost/files/x",
                    1);
            PortalChecks.dossier(hoSo);
            assertThat(hoSo.toString()).doesNotContain("{code}", "{now}", "{files}", "{serial}");
            assertThat(hoSo.path("ToKhai").path("DanhSachBen")).isNotEmpty();
            assertThat(story.supplement("http://localhost/files/x").toString())
                    .contains("DanhSachGiayToBoSung")
                    .doesNotContain("{files}");
        }
    }
}
