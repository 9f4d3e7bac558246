package org.lienthong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandsTests {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path root;

    @Test
    void theLauncherOffersExactlyTheCommandsThatExist() throws IOException {
        String launcher = Files.readString(Path.of("lienthong"));
        Set<String> existing = new TreeSet<>(line().getSubcommands().keySet());
        existing.addAll(Set.of("bench", "test"));

        assertThat(words(launcher, "(?m)^  (\\w+) {2,}\\S")).isEqualTo(existing);
        assertThat(words(launcher, "(?m)^  ([a-z][\\w |]*)\\)$")).isEqualTo(existing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "demo --help",
                "serve --help",
                "new --help",
                "check --help",
                "coverage --help",
                "map --help",
                "rehearse --help",
                "activate --help",
                "rollback --help",
                "versions --help",
                "replay --help",
                "verify --help",
                "--version"
            })
    void everyCommandExplainsItself(String words) {
        assertThat(run(words.split(" "))).isZero();
        assertThat(out.toString()).isNotBlank();
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fly",
                "check --conf x",
                "serve --port many",
                "check H99",
                "activate",
                "activate H56 --all",
                "activate x",
                "rollback",
                "versions 9"
            })
    void aWrongCallEndsWithTwoAndSpeaksOnStandardError(String words) throws IOException {
        Files.createDirectories(root.resolve("routes"));
        String[] call = words.startsWith("check H")
                ? new String[] {"check", "H99", "--config", root.toString()}
                : words.isEmpty() ? new String[0] : words.split(" ");

        assertThat(run(call)).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isNotBlank();
    }

    @Test
    void aFolderThatDoesNotExistIsTroubleWithoutATrace() {
        assertThat(run("check", "--config", root.resolve("nowhere").toString())).isEqualTo(1);
        assertThat(err.toString()).contains("there is no folder").doesNotContain("\tat ");
    }

    @Test
    void checkNamesFileLineAndColumnAndEndsWithOne() throws IOException {
        write("routes/a.camel.yaml", "- route:\n    id: a\n");

        assertThat(run("check", "--config", root.toString())).isEqualTo(1);
        assertThat(out.toString()).contains(root.resolve("routes/a.camel.yaml") + ":1:1: not-a-template: ");
    }

    @Test
    void checkLooksOnlyAtWhatWasNamed() throws IOException {
        write("routes/a.camel.yaml", "- route:\n    id: a\n");
        write("routes/in/b.camel.yaml", "- route:\n    id: b\n");

        assertThat(run("check", "routes/in", "--config", root.toString())).isEqualTo(1);
        assertThat(out.toString().lines()).singleElement().asString().contains("in/b.camel.yaml");
    }

    @Test
    void checkGoldenTellsWhatChangedInWhichFixtureAndMasksIt() throws IOException {
        write("mappings/test/one.yaml", """
                mapping: test/one
                about: A step.
                direction: in
                format: json
                message: dossier-progressed
                fields: [{local: $.Noi, national: text}]
                """);
        write("test-fixtures/test/one/step/given.json", "{\"Noi\":\"Bà Lan\"}");
        write("test-fixtures/test/one/step/national.json", "[{\"type\":\"dossier-progressed\",\"text\":\"Bà Lan\"}]");
        assertThat(run("check", "--golden", "--config", root.toString())).isZero();
        assertThat(err.toString()).contains("1 fixtures, 0 changed");

        write("test-fixtures/test/one/step/given.json", "{\"Noi\":\"Ông Nam\"}");
        assertThat(run("check", "--golden", "test", "--config", root.toString()))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains("test-fixtures/test/one/step: changed (mappings/test/one.yaml)")
                .contains("  text: (6 characters) -> (7 characters)")
                .doesNotContain("Lan");
        assertThat(run("check", "--golden", "--show", "--config", root.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("text: \"Bà Lan\" -> \"Ông Nam\"");
    }

    private static Set<String> words(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .flatMap(match -> Stream.of(match.group(1).split(" \\| ")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private int run(String... args) {
        return line().execute(args);
    }

    private CommandLine line() {
        return Commands.line(new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve("mappings"));
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }
}
