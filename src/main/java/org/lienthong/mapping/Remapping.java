package org.lienthong.mapping;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.NationalMessage;

/** Maps one fixture again and tells what comes out otherwise than it says. */
final class Remapping {

    private final Fixture fixture;
    private final Mapping mapping;

    Remapping(Fixture fixture, Mapping mapping) {
        this.fixture = fixture;
        this.mapping = mapping;
    }

    List<Change> changes() {
        try {
            return fixture.given().isPresent() ? read(fixture.given().get()) : write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException | UnreadableDocument | InvalidValue e) {
            return List.of(
                    new Change("document", "readable", "cannot be read: " + SafeText.line(e.getMessage()), true));
        }
    }

    private List<Change> read(byte[] given) throws IOException {
        List<NationalMessage> messages = new ArrayList<>();
        List<String> findings = new ArrayList<>();
        for (Reading reading : mapping.read(given, fixture.surroundings())) {
            reading.fold(
                    translated -> messages.add(translated.message()),
                    refused -> findings.addAll(lines(refused.item(), refused.findings())));
        }
        List<Change> changes = new ArrayList<>(Change.between(fixture.findings(), findings));
        changes.addAll(Change.between(leaves(fixture.messages()), leaves(messages)));
        return changes;
    }

    private List<Change> write() throws IOException, XMLStreamException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Finding> found = mapping.write(fixture.messages(), fixture.surroundings(), out);
        List<Change> changes = Change.between(fixture.findings(), lines(0, found));
        if (!changes.isEmpty() || !found.isEmpty()) {
            return changes;
        }
        return Change.between(
                mapping.leaves(fixture.expected().orElse(new byte[0])), mapping.leaves(out.toByteArray()));
    }

    private static Map<String, String> leaves(List<NationalMessage> messages) {
        Map<String, String> leaves = new LinkedHashMap<>();
        for (int i = 0; i < messages.size(); i++) {
            String before = messages.size() == 1 ? "" : "[" + i + "].";
            leaves.putAll(Leaves.national(NationalJson.write(messages.get(i)), before));
        }
        return leaves;
    }

    private static List<String> lines(int item, List<Finding> findings) {
        return findings.stream()
                .map(finding -> item + " " + finding.path() + " " + finding.rule())
                .toList();
    }
}
