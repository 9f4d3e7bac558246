package org.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.NationalMessage;

class RoundTripTests {

    private static final NationalMessage STOPPED = message("""
            {"type": "DOSSIER_STOPPED", "code": "H56-1", "receiptNumber": "BN-1", "status": "STOPPED",
             "occurredAt": "2026-11-02T01:30:00Z", "text": "QUÁ HẠN"}
            """);
    private static final NationalMessage PARCELS = message("""
            {"type": "DOSSIER_ACCEPTED", "occurredAt": "2026-11-02T01:30:00Z",
             "submission": {"procedure": "1.012782", "submittedAt": "2026-11-01T01:30:00Z",
               "applicant": {"role": "APPLICANT", "kind": "INDIVIDUAL", "name": "Lê Văn An"},
               "parcels": [{"sheet": "12", "number": "7", "area": 80}, {"sheet": "12", "number": "8", "area": 95.5}]}}
            """);

    @Property(tries = 60, seed = "2026")
    void whatAMappingOfBothDirectionsSaysSurvives(@ForAll("messages") NationalMessage message) {
        assertThat(trip(whole("both"), message).losses()).isEmpty();
    }

    @Property(tries = 60, seed = "2026")
    void whatAMappingSaysFieldByFieldCanBeReadBackByItsReceiver(@ForAll("messages") NationalMessage message) {
        assertThat(trip(whole("out"), message).losses()).isEmpty();
    }

    private static RoundTrip whole(String direction) {
        String yaml = WholeModelMapping.yaml("json").replace("direction: both", "direction: " + direction);
        return RoundTrip.of(Path.of("."), MappingTesting.compile(yaml).mapping().orElseThrow());
    }

    /** A record in which everything is absent cannot be told from an absent record. */
    @Provide
    Arbitrary<NationalMessage> messages() {
        return NationalArbitraries.messages()
                .filter(message -> !NationalJson.write(message).contains("{}"));
    }

    @Test
    void capitalsThatTcvn3DoesNotHaveAreTold() {
        assertThat(losses("encoding: tcvn3\ncapitals: lost\nfields:\n  - {local: $.LyDo, national: text}\n", STOPPED))
                .containsEntry("text", "capitals lost in tcvn3 @8");
    }

    @Test
    void aTextThatWasCutIsTold() {
        assertThat(losses("fields:\n  - {local: $.LyDo, national: text, max: 5, cut: true}\n", STOPPED))
                .containsEntry("text", "cut @6");
    }

    @Test
    void aCodeOfSeveralValuesIsToldUnlessTheFirstWasMeant() {
        String codes = "fields:\n  - {local: $.T, national: status, codes: {\"9\": [WITHDRAWN, STOPPED]}}\n";
        assertThat(losses(codes, STOPPED)).containsEntry("status", "code table has several values for one code @6");
        assertThat(losses(codes.replace("WITHDRAWN, STOPPED", "STOPPED, WITHDRAWN"), STOPPED))
                .doesNotContainKey("status");
    }

    @Test
    void aTimeOfDayThatThePatternDoesNotHaveIsTold() {
        assertThat(losses("fields:\n  - {local: $.Ngay, national: occurredAt, date: dd/MM/yyyy}\n", STOPPED))
                .containsEntry("occurredAt", "time of day lost by the date pattern @6");
    }

    @Test
    void whatNoFieldSaysIsToldWithoutAPlace() {
        assertThat(losses("fields:\n  - {local: $.Ma, national: code}\n", STOPPED))
                .containsOnlyKeys("receiptNumber", "status", "occurredAt", "text")
                .containsEntry("text", "not written @0");
    }

    @Test
    void whatIsWrittenInAWayThatCannotBeReadIsTold() {
        Map<String, String> losses = losses("""
                fields:
                  - {local: $.Ma, join: [code, receiptNumber]}
                  - {local: $.LyDo, national: text, before: "Lý do: "}
                  - {local: $.Khi, national: occurredAt, when: {national: type, is: [dossier-withdrawn]}}
                """, STOPPED);

        assertThat(losses)
                .containsEntry("code", "not read: joined with others into one text @6")
                .containsEntry("receiptNumber", "not read: joined with others into one text @6")
                .containsEntry("text", "not read: `before` or `after` is not taken off @7")
                .containsEntry("occurredAt", "not written: its `when` does not hold @8");
    }

    @Test
    void ofSeveralFieldsAtOnePlaceTheOneThatWasWrittenSurvives() {
        Map<String, String> losses = losses("""
                fields:
                  - {local: $.So, national: receiptNumber, when: {national: type, is: [dossier-withdrawn]}}
                  - {local: $.So, national: code}
                  - {local: $.So, national: text}
                """, STOPPED);

        assertThat(losses)
                .doesNotContainKey("code")
                .containsEntry("receiptNumber", "not written: its `when` does not hold @6")
                .containsEntry("text", "not written: another value goes first at its place @8");
    }

    @Test
    void ofAListOnlyTheFirstMayBeWritten() {
        Map<String, String> losses = losses("""
                fields:
                  - {local: $.So, national: "submission.parcels[].number"}
                  - list: $.Thua
                    national: submission.parcels
                    fields: [{local: To, national: sheet}]
                """, PARCELS);

        assertThat(losses)
                .containsEntry("submission.parcels[0].number", "only the first is written @6")
                .containsEntry("submission.parcels[1].number", "only the first is written @6")
                .containsEntry("submission.applicant.name", "not written @0")
                .doesNotContainKeys("submission.parcels[0].sheet", "submission.parcels[1].sheet");
    }

    @Test
    void numberedNamesComeBackAsAList() {
        assertThat(losses("""
                fields:
                  - numbered: 1..3
                    national: submission.parcels
                    fields:
                      - {local: "$.To{n}", national: sheet}
                      - {local: "$.Thua{n}", national: number}
                """, PARCELS))
                .doesNotContainKeys("submission.parcels[0].sheet", "submission.parcels[1].number");
    }

    @Test
    void theCounterpartSaysWhatItDoesNotReadAndWhatItReadsOtherwise() {
        Mapping out = MappingTesting.mapping(
                "out",
                "json",
                "fields:\n  - {local: $.Ma, national: code}\n  - {local: $.So, national: receiptNumber}\n"
                        + "  - {local: $.LyDo, national: text}\n");
        Mapping in = MappingTesting.mapping(
                "in",
                "json",
                "message: dossier-stopped\nfields:\n  - {local: $.Ma, national: receiptNumber}\n"
                        + "  - {local: $.LyDo, national: text}\n  - {constant: PROCESSING, national: status}\n");

        Map<String, String> losses = told(trip(RoundTrip.of(out, in), STOPPED));
        assertThat(losses)
                .doesNotContainKey("text")
                .containsEntry("code", "not read @6")
                .containsEntry("receiptNumber", "other value comes back @7");
        assertThat(told(trip(RoundTrip.of(out, in), message("""
                {"type": "DOSSIER_STOPPED", "text": "Quá hạn"}
                """))))
                .containsExactly(Map.entry("status", "comes back although nobody said it @0"));
    }

    @Test
    void whatCannotBeWrittenAtAllIsAFinding() {
        Mapping strict = MappingTesting.mapping(
                "out", "json", "fields:\n  - {local: $.N, national: oneStopCode, required: true}\n");

        RoundTrip.Outcome outcome = trip(RoundTrip.of(Path.of("."), strict), STOPPED);
        assertThat(outcome.fields()).isEmpty();
        assertThat(outcome.findings()).extracting(Finding::rule).containsExactly("required");
    }

    @Test
    void aMessageThatComesBackAsSeveralIsAFindingWithTheCure() {
        String rows = """
                rows: {group: [SO]}
                fields:
                  - {local: SO, national: receiptNumber}
                  - list: rows
                    national: result.documents
                    fields: [{local: TEN, national: name}]
                """;
        Mapping out = MappingTesting.mapping("out", "csv", rows);
        Mapping grouped = MappingTesting.mapping("in", "csv", "message: dossier-completed\n" + rows);
        Mapping single = MappingTesting.mapping(
                "in", "csv", "message: dossier-completed\nfields:\n  - {local: SO, national: receiptNumber}\n");
        NationalMessage two = message("""
                {"type": "DOSSIER_COMPLETED", "receiptNumber": "BN-1",
                 "result": {"documents": [{"name": "a"}, {"name": "b"}]}}
                """);

        assertThat(trip(RoundTrip.of(out, grouped), two).findings()).isEmpty();
        assertThat(trip(RoundTrip.of(out, single), two).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("too-many");
                    assertThat(finding.text()).contains("comes back as 2", "rows: {group: [...]}");
                });
    }

    @Test
    void whatCanSurviveAtAllIsKnownWithoutAMessage() {
        Mapping mapping = MappingTesting.mapping("out", "json", """
                fields:
                  - {local: $.Ma, national: code}
                  - {local: $.LyDo, national: text, after: "."}
                  - {local: $.Thua, national: "submission.parcels[].number"}
                  - list: $.Giay
                    national: submission.documents
                    fields: [{local: Ten, national: name}]
                """);

        assertThat(RoundTrip.of(Path.of("."), mapping).carried()).containsExactly("code", "submission.documents.name");
    }

    @Test
    void everyMappingThatWritesCanBeTurnedRound() {
        MappingLibrary.load(Path.of(".")).library().all().stream()
                .filter(mapping -> mapping.direction() == Direction.OUT)
                .forEach(mapping -> assertThat(WayBack.of(
                                        mapping.spec(), STOPPED.type(), Map.of(), Set.of(), new CodeFiles(Path.of(".")))
                                .findings())
                        .as(mapping.name())
                        .extracting(Finding::line)
                        .isEmpty());
    }

    private static Map<String, String> losses(String body, NationalMessage message) {
        Mapping mapping = MappingTesting.mapping("out", "json", body);
        return told(trip(RoundTrip.of(Path.of("."), mapping), message));
    }

    /** Path to the reason and the line of its rule. */
    private static Map<String, String> told(RoundTrip.Outcome outcome) {
        assertThat(outcome.findings()).extracting(Finding::line).isEmpty();
        Map<String, String> told = new TreeMap<>();
        outcome.losses()
                .forEach(field -> told.put(
                        field.path(),
                        Objects.requireNonNull(field.loss()).words() + " @"
                                + (field.rule() == null ? 0 : field.rule().line())));
        return told;
    }

    private static RoundTrip.Outcome trip(RoundTrip trip, NationalMessage message) {
        try {
            return trip.of(message, MappingTesting.surroundings());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NationalMessage message(String json) {
        return NationalJson.read(json, NationalMessage.class);
    }
}
