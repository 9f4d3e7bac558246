package org.lienthong.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who follows the guide for new provinces word by word gets what it says. From the top to the bottom of the page: a
 * block {@code file=PATH} is written there, a block {@code printed=check_H57} is what {@code ./lienthong check H57}
 * prints.
 */
class OnboardingGuideTests {

    private static final Path GUIDE = Path.of("docs/onboarding-guide.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```\\w+ (file|printed)=(\\S+)\\n(.*?)^```$");

    @TempDir
    Path root;

    @Test
    void everyStepPrintsWhatTheGuideSays() throws IOException {
        assertThat(followed(Files.readString(GUIDE))).isGreaterThan(5);
    }

    @Test
    void aPageThatSaysOtherwiseIsFound() throws IOException {
        String guide = Files.readString(GUIDE);
        MatchResult first = BLOCK.matcher(guide)
                .results()
                .filter(block -> block.group(1).equals("printed"))
                .findFirst()
                .orElseThrow();
        String wrong = guide.substring(0, first.start(3)) + "nothing of the kind\n" + guide.substring(first.end(3));

        assertThatThrownBy(() -> followed(wrong))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("nothing of the kind");
    }

    /** @return how many of its words were compared */
    private int followed(String guide) throws IOException {
        for (String folder : List.of("mappings", "province-configs", "routes")) {
            copy(Path.of(folder));
        }
        // two of the family's, so that the page does not change with every new one
        copy(Path.of("test-fixtures/ilis/ket-thuc-ho-so/stopped"));
        copy(Path.of("test-fixtures/ilis/ket-thuc-ho-so/minimal"));
        Matcher block = BLOCK.matcher(guide);
        int printed = 0;
        while (block.find()) {
            if (block.group(1).equals("file")) {
                Path file = root.resolve(block.group(2));
                Files.createDirectories(file.getParent());
                Files.writeString(file, block.group(3));
            } else {
                printed++;
                assertThat(printed(block.group(2).split("_")))
                        .as(block.group(2))
                        .isEqualTo(block.group(3));
            }
        }
        return printed;
    }

    private String printed(String... words) {
        StringWriter told = new StringWriter();
        PrintWriter out = new PrintWriter(told, true);
        Commands.line(out, out)
                .execute(Stream.concat(Stream.of(words), Stream.of("--config", root.toString()))
                        .toArray(String[]::new));
        return told.toString().replace(root + "/", "");
    }

    private void copy(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(this::copyFile);
        }
    }

    private void copyFile(Path file) {
        try {
            Files.createDirectories(root.resolve(file).getParent());
            Files.copy(file, root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
