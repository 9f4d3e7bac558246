package org.lienthong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pictures that are committed, and where they are shown; nothing is drawn here. */
class PicturesTests {

    private static final Path FOLDER = Path.of("docs/pictures");
    private static final Pattern SHOWN = Pattern.compile("src=\"(?:docs/pictures/)?([a-z0-9-]+\\.png)\"");

    @Test
    void theGalleryShowsEveryPictureAndNoOther() throws IOException {
        assertThat(shown(FOLDER.resolve("README.md"))).isEqualTo(pictures());
    }

    @Test
    void everyPageIsThereOnAPhoneAndOnADesk() throws IOException {
        Set<String> pictures = pictures();

        assertThat(pictures).isNotEmpty().allSatisfy(picture -> assertThat(pictures)
                .contains(
                        picture.replace("-desktop.png", "-phone.png"), picture.replace("-phone.png", "-desktop.png")));
    }

    @Test
    void theFirstPageOfTheProjectShowsEachFace() throws IOException {
        assertThat(shown(Path.of("README.md")))
                .isSubsetOf(pictures())
                .contains("track-code-mine-phone.png", "desk-desktop.png", "country-desktop.png");
    }

    private static Set<String> shown(Path page) throws IOException {
        return SHOWN.matcher(Files.readString(page))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> pictures() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".png"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
