package org.lienthong.mapping;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.lienthong.dossier.Content;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.Sha256;

/** What the tests of this room share: mappings from texts, a file store in memory, readings as messages or rules. */
final class MappingTesting {

    static final String NAME = "test/mapping";
    static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    private MappingTesting() {}

    static final class Store implements FileStore {
        final Map<Content, byte[]> kept = new HashMap<>();
        final Map<Content, String> names = new HashMap<>();

        @Override
        public Content keep(InputStream in, String fileName) throws IOException {
            byte[] bytes = in.readAllBytes();
            Content content = new Content(new Sha256(sha256(bytes)), bytes.length, "application/octet-stream");
            kept.put(content, bytes);
            names.put(content, fileName);
            return content;
        }

        @Override
        public InputStream open(Content content) throws IOException {
            if (!kept.containsKey(content)) {
                throw new IOException("not kept");
            }
            return new ByteArrayInputStream(kept.get(content));
        }
    }

    static Surroundings surroundings() {
        return surroundings(Map.of("tinhId", "38", "provinceLevel", "False"));
    }

    static Surroundings surroundings(Map<String, String> settings) {
        return new Surroundings(HANOI, settings, new Store());
    }

    /** A mapping with this body; the head is added. */
    static Mapping mapping(String direction, String format, String body) {
        MappingLibrary.Compiled compiled = compile(head(direction, format) + body);
        if (compiled.mapping().isEmpty()) {
            throw new AssertionError(
                    compiled.findings().stream().map(Finding::line).toList());
        }
        return compiled.mapping().get();
    }

    static String head(String direction, String format) {
        return "mapping: " + NAME + "\nabout: A test.\ndirection: " + direction + "\nformat: " + format + "\n";
    }

    static MappingLibrary.Compiled compile(String yaml) {
        YamlFiles.Read read = YamlFiles.parse("mappings/" + NAME + ".yaml", yaml);
        return read.tree() == null
                ? new MappingLibrary.Compiled(java.util.Optional.empty(), read.findings())
                : MappingLibrary.compile(read.tree(), NAME, new CodeFiles(null));
    }

    static List<Reading> read(Mapping mapping, String document) {
        return mapping.read(document.getBytes(StandardCharsets.UTF_8), surroundings());
    }

    static NationalMessage message(Mapping mapping, String document) {
        return message(read(mapping, document).get(0));
    }

    static NationalMessage message(Reading reading) {
        return reading.fold(Reading.Translated::message, refused -> {
            throw new AssertionError(
                    refused.findings().stream().map(Finding::line).toList());
        });
    }

    static List<Finding> findings(Mapping mapping, String document) {
        return read(mapping, document).stream()
                .flatMap(reading -> reading.fold(ok -> List.<Finding>of(), Reading.Refused::findings).stream())
                .toList();
    }

    /** {@code path rule}, sorted by the order of the findings. */
    static List<String> rules(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.path() + " " + finding.rule())
                .toList();
    }

    static String write(Mapping mapping, NationalMessage... messages) {
        return write(mapping, surroundings(), messages);
    }

    static String write(Mapping mapping, Surroundings surroundings, NationalMessage... messages) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            List<Finding> findings = mapping.write(List.of(messages), surroundings, out);
            if (!findings.isEmpty()) {
                throw new AssertionError(findings.stream().map(Finding::line).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
