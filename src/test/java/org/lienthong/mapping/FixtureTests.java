package org.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.MessageRules;
import org.lienthong.dossier.NationalMessage;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/** Every fixture folder says what it says. Folders are found, not listed. */
class FixtureTests {

    /** A day after the story of the fixtures has ended. */
    private static final Instant AFTERWARDS = Instant.parse("2026-11-20T00:00:00Z");

    private static final MappingLibrary LIBRARY =
            MappingLibrary.load(Path.of(".")).library();

    @Test
    void theFixturesAreFound() {
        assertThat(Fixture.all()).hasSizeGreaterThan(100);
    }

    @TestFactory
    Stream<DynamicTest> everyFolderSaysWhyItIsThereAndHoldsNothingElse() {
        return tests(fixture -> {
            Set<String> files = fixture.files();
            assertThat(files).contains("why.md").isSubsetOf(Fixture.KNOWN);
            assertThat(new String(fixture.bytes("why.md").orElseThrow())).isNotBlank();
            assertThat(files).as("an outcome").containsAnyOf("national.json", "findings.json");
        });
    }

    @TestFactory
    Stream<DynamicTest> everyLocalDocumentIsReadAsExpected() {
        return tests(Fixture.all().stream().filter(fixture -> fixture.given().isPresent()), fixture -> {
            List<Reading> readings = mapping(fixture).read(fixture.given().orElseThrow(), surroundings(fixture));
            List<String> messages = new ArrayList<>();
            List<String> findings = new ArrayList<>();
            for (Reading reading : readings) {
                reading.fold(
                        translated -> messages.add(NationalJson.write(translated.message())),
                        refused -> findings.addAll(lines(refused.item(), refused.findings())));
            }
            assertThat(findings).containsExactlyElementsOf(fixture.findings());
            assertThat(messages)
                    .containsExactlyElementsOf(
                            fixture.messages().stream().map(NationalJson::write).toList());
        });
    }

    @TestFactory
    Stream<DynamicTest> everyNationalMessageIsWrittenAsExpected() {
        return tests(Fixture.all().stream().filter(fixture -> fixture.given().isEmpty()), fixture -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            List<Finding> findings = mapping(fixture).write(fixture.messages(), surroundings(fixture), out);
            assertThat(lines(0, findings)).containsExactlyElementsOf(fixture.findings());
            if (fixture.findings().isEmpty()) {
                sameDocument(fixture, out.toByteArray());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyMessageThatWasReadMayBeApplied() {
        return tests(Fixture.all().stream().filter(fixture -> fixture.given().isPresent()), fixture -> {
            for (NationalMessage message : fixture.messages()) {
                assertThat(MessageRules.check(message, AFTERWARDS)).isEmpty();
            }
        });
    }

    private static void sameDocument(Fixture fixture, byte[] actual) throws Exception {
        if (fixture.bytes("expected.json").isPresent()) {
            byte[] expected = fixture.bytes("expected.json").orElseThrow();
            assertThat(fixture.json(actual).toPrettyString())
                    .isEqualTo(fixture.json(expected).toPrettyString());
            return;
        }
        if (fixture.bytes("expected.csv").isPresent()) {
            assertThat(actual).isEqualTo(fixture.bytes("expected.csv").orElseThrow());
            return;
        }
        byte[] expected = fixture.bytes("expected.xml").orElseThrow();
        assertThat(xml(actual).isEqualNode(xml(expected)))
                .as(() -> "equal to expected.xml: " + new String(actual))
                .isTrue();
    }

    private static Document xml(byte[] bytes) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        withoutIndentation(document);
        return document;
    }

    private static void withoutIndentation(Node node) {
        for (Node child = node.getFirstChild(); child != null; ) {
            Node next = child.getNextSibling();
            if (child.getNodeType() == Node.TEXT_NODE && child.getNodeValue().isBlank()) {
                node.removeChild(child);
            } else {
                withoutIndentation(child);
            }
            child = next;
        }
    }

    private static Mapping mapping(Fixture fixture) {
        return LIBRARY.find(fixture.mapping()).orElseThrow(() -> new AssertionError("no mapping " + fixture.mapping()));
    }

    private static Surroundings surroundings(Fixture fixture) throws IOException {
        return fixture.surroundings(FolderStore.of(fixture.folder().resolve("files")));
    }

    private static List<String> lines(int item, List<Finding> findings) {
        return findings.stream()
                .map(finding -> item + " " + finding.path() + " " + finding.rule())
                .toList();
    }

    private interface Claim {
        void check(Fixture fixture) throws Exception;
    }

    private static Stream<DynamicTest> tests(Claim claim) {
        return tests(Fixture.all().stream(), claim);
    }

    private static Stream<DynamicTest> tests(Stream<Fixture> fixtures, Claim claim) {
        return fixtures.map(fixture -> dynamicTest(fixture.name(), () -> claim.check(fixture)));
    }
}
