package org.lienthong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MapCommandTests {

    private static final String MAPPING = """
            mapping: tried/step
            about: A step of the work.
            direction: both
            format: json
            message: dossier-progressed
            fields:
              - {local: $.Code, national: receiptNumber, required: true}
              - {local: $.At, national: occurredAt, date: "yyyy-MM-dd'T'HH:mm:ss"}
              - {config: greeting, local: $.Greeting}
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path root;

    @BeforeEach
    void provide() throws IOException {
        write("mappings/tried/step.yaml", MAPPING);
        write("mappings/tried/profile.yaml", "zone: Asia/Ho_Chi_Minh\n");
        write("given.json", "{\"Code\": \"BN-1\", \"At\": \"2026-11-23T07:00:00\", \"More\": 1}");
    }

    @Test
    void printsTheNationalMessageInTheZoneOfTheFamily() {
        assertThat(run("--mapping", "tried/step")).isZero();
        assertThat(out.toString())
                .contains("\"receiptNumber\" : \"BN-1\"", "\"occurredAt\" : \"2026-11-23T00:00:00Z\"");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void takesTheMappingByItsFileAndTheZoneThatWasNamed() {
        assertThat(run("--mapping", root.resolve("mappings/tried/step.yaml").toString(), "--zone", "UTC"))
                .isZero();
        assertThat(out.toString()).contains("2026-11-23T07:00:00Z");
    }

    @Test
    void aDocumentThatNamesNoDayCountsAsTakenToday() throws IOException {
        write("mappings/tried/codes/status.csv", "local,national,validFrom,validTo\nP,PROCESSING,2020-01-01,\n");
        write("mappings/tried/dated.yaml", """
                mapping: tried/dated
                about: A step of the work whose codes have days.
                direction: in
                format: json
                message: dossier-progressed
                fields:
                  - {local: $.Code, national: code}
                  - {local: $.Status, national: status, codes: {file: codes/status.csv}}
                """);
        write("given.json", "{\"Code\": \"H57.1\", \"Status\": \"P\"}");
        assertThat(run("--mapping", "tried/dated")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("PROCESSING");
    }

    @Test
    void explainsWhatWasReadAndWhatWasNot() {
        assertThat(run("--mapping", "tried/step", "--explain")).isZero();
        assertThat(out.toString()).contains("receiptNumber", "$.Code", "More");
    }

    @Test
    void writesTheLocalDocumentWithTheSettingsThatWereGiven() throws IOException {
        write(
                "given.json",
                "[{\"type\": \"DOSSIER_PROGRESSED\", \"receiptNumber\": \"BN-1\", \"occurredAt\": \"2026-11-23T00:00:00Z\"}]");

        assertThat(run("--mapping", "tried/step", "--reverse", "--set", "greeting=hello"))
                .isZero();
        assertThat(out.toString()).contains("\"BN-1\"", "2026-11-23T07:00:00", "\"hello\"");
    }

    @Test
    void showsReadableTextAlsoInAnOldEncoding() throws IOException {
        write("mappings/tried/old.yaml", """
                mapping: tried/old
                about: A reason, told in TCVN3.
                direction: out
                format: json
                encoding: tcvn3
                capitals: lost
                fields:
                  - {local: $.LyDo, national: text}
                """);
        write("given.json", "{\"type\": \"DOSSIER_STOPPED\", \"text\": \"Quá hạn\"}");

        assertThat(run("--mapping", "tried/old", "--reverse")).isZero();
        assertThat(out.toString()).contains("Quá hạn");
    }

    @Test
    void writesTheBytesOfTheEncodingToAFileThatReadsBack() throws IOException {
        write(
                "mappings/tried/old.yaml",
                MAPPING.replace("tried/step", "tried/old")
                        .replace("format: json", "format: json\nencoding: vni")
                        .replace("{config: greeting, local: $.Greeting}", "{local: $.Why, national: text}"));
        write("given.json", "{\"type\": \"DOSSIER_PROGRESSED\", \"receiptNumber\": \"BN-1\", \"text\": \"Quá hạn\"}");
        Path file = root.resolve("sent.json");
        assertThat(run("--mapping", "tried/old", "--reverse", "--out", file.toString()))
                .isZero();
        assertThat(out.toString()).contains("Quá hạn").doesNotContain("Quaù");
        assertThat(Files.readAllBytes(file))
                .asString(StandardCharsets.ISO_8859_1)
                .contains("\"Quaù haïn\"");
        Files.write(root.resolve("given.json"), Files.readAllBytes(file));
        assertThat(run("--mapping", "tried/old")).isZero();
        assertThat(out.toString()).contains("\"text\" : \"Quá hạn\"");
        assertThat(run("--mapping", "tried/old", "--out", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("--reverse");
    }

    @Test
    void theRoundTripTellsWhatComesBackAndWhyTheRestDoesNot() throws IOException {
        write(
                "given.json",
                "{\"type\": \"DOSSIER_PROGRESSED\", \"receiptNumber\": \"BN-1\","
                        + " \"occurredAt\": \"2026-11-23T00:00:00.5Z\", \"text\": \"Chị Lan\"}");

        assertThat(run("--mapping", "tried/step", "--round-trip", "--set", "greeting=hello"))
                .isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "1 of 3 fields survive",
                        "  occurredAt: \"2026-11-23T00:00:00.500Z\" -> \"2026-11-23T00:00:00Z\"; time of day lost by the date pattern"
                                + "  [mappings/tried/step.yaml:8:5]",
                        "  text: (7 characters) -> nothing; not written");
        assertThat(err.toString()).isEmpty();

        run("--mapping", "tried/step", "--round-trip", "--show", "--set", "greeting=hello");
        assertThat(out.toString()).contains("text: \"Chị Lan\" -> nothing");
    }

    @Test
    void theRoundTripMayComeBackThroughAnotherMapping() throws IOException {
        write("mappings/tried/back.yaml", """
                mapping: tried/back
                about: A step of the work, read.
                direction: in
                format: json
                message: dossier-progressed
                fields:
                  - {local: $.Code, national: receiptNumber}
                """);
        write(
                "given.json",
                "{\"type\": \"DOSSIER_PROGRESSED\", \"receiptNumber\": \"BN-1\", \"occurredAt\": \"2026-11-23T00:00:00Z\"}");

        assertThat(run("--mapping", "tried/step", "--round-trip", "--back", "tried/back", "--set", "greeting=hello"))
                .isZero();
        assertThat(out.toString()).contains("1 of 2 fields survive").contains("occurredAt", "not read");
        assertThat(run("--mapping", "tried/step", "--round-trip", "--back", "tried/none"))
                .isEqualTo(1);
        assertThat(run("--mapping", "tried/step", "--round-trip", "--reverse")).isEqualTo(2);
        assertThat(run("--mapping", "tried/step", "--show")).isEqualTo(2);
    }

    @Test
    void withoutADocumentTheRoundTripAsksTheMappingAlone() {
        String root = this.root.toString();
        CommandLine line = Commands.line(new PrintWriter(out, true), new PrintWriter(err, true));

        assertThat(line.execute("map", "--config", root, "--mapping", "tried/step", "--round-trip"))
                .isZero();
        assertThat(out.toString().lines().skip(1)).containsExactly("  receiptNumber", "  occurredAt");
        assertThat(line.execute("map", "--config", root, "--mapping", "tried/step"))
                .isEqualTo(2);
    }

    @Test
    void theRoundTripTellsWhatCannotBeWritten() throws IOException {
        write("given.json", "{\"type\": \"DOSSIER_PROGRESSED\"}");

        assertThat(run("--mapping", "tried/step", "--round-trip", "--set", "greeting=hello"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("mappings/tried/step.yaml:7:", "required");
    }

    @Test
    void aListOfMessagesForAMappingOfOneIsAWrongCall() throws IOException {
        String message = "{\"type\": \"DOSSIER_PROGRESSED\", \"receiptNumber\": \"BN-1\"}";
        write("given.json", "[" + message + "," + message + "]");

        assertThat(run("--mapping", "tried/step", "--reverse", "--set", "greeting=hello"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("one message at a time").doesNotContain("\tat ");
    }

    @Test
    void tellsTheFaultsOfTheDocumentOnStandardErrorAndEndsWithOne() throws IOException {
        write("given.json", "{\"Code\": \"\"}");

        assertThat(run("--mapping", "tried/step")).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("required");
    }

    @Test
    void tellsTheFaultsOfTheMappingWithTheirPlace() throws IOException {
        write("mappings/tried/step.yaml", MAPPING.replace("national: receiptNumber", "national: reciptNumber"));

        assertThat(run("--mapping", "tried/step")).isEqualTo(1);
        assertThat(err.toString()).contains("mappings/tried/step.yaml:7:").contains("unknown-national-path");
    }

    @Test
    void tellsAMappingThatDoesNotExistAndAMessageThatIsNone() throws IOException {
        assertThat(run("--mapping", "tried/nothing")).isEqualTo(1);
        assertThat(err.toString()).contains("unknown-mapping");

        write("given.json", "{\"type\": \"DOSSIER_LOST\"}");
        assertThat(run("--mapping", "tried/step", "--reverse")).isEqualTo(1);
        assertThat(err.toString()).contains("given.json").doesNotContain("\tat ");
    }

    private int run(String... options) {
        String[] args = new String[options.length + 5];
        System.arraycopy(options, 0, args, 5, options.length);
        args[0] = "map";
        args[1] = "--config";
        args[2] = root.toString();
        args[3] = "--in";
        args[4] = root.resolve("given.json").toString();
        return Commands.line(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(args);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }
}
