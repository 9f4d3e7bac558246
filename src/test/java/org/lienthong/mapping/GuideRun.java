package org.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.NationalMessage;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One mapping of a guide with what is said about it, from the top to the bottom of the page. */
final class GuideRun {

    private static final Instant TAKEN = Instant.parse("2026-11-26T02:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    final Mapping mapping;
    private final FileStore files;
    private final Map<String, String> settings = new TreeMap<>();
    byte @Nullable [] given;
    List<NationalMessage> messages = List.of();
    List<Finding> findings = List.of();

    final Encoding encoding;

    /** @param page the blocks of the page, where the mapping's own says its encoding */
    GuideRun(Mapping mapping, List<GuideBlock> page) throws IOException {
        this.files = FolderStore.of(Path.of("no-files-yet"));
        this.mapping = mapping;
        this.encoding = page.stream()
                .filter(block -> block.role().equals("mapping") && block.name().equals(mapping.name()))
                .flatMap(block -> block.text().lines())
                .filter(line -> line.startsWith("encoding: "))
                .map(line -> encoding(line.substring(10)))
                .findFirst()
                .orElse(Encoding.UTF_8);
    }

    private static Encoding encoding(String key) {
        return Arrays.stream(Encoding.values())
                .filter(encoding -> encoding.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** Lays the files of the page below a folder and loads them. */
    static MappingLibrary.Loaded library(Path root, List<GuideBlock> blocks) throws IOException {
        for (GuideBlock block : blocks) {
            if (block.role().equals("mapping")) {
                lay(root.resolve("mappings/" + block.name() + ".yaml"), block);
            } else if (block.role().equals("codes")) {
                lay(root.resolve("mappings/" + block.name()), block);
            }
        }
        return MappingLibrary.load(root);
    }

    private static void lay(Path file, GuideBlock block) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, block.text());
    }

    void take(GuideBlock block) throws IOException {
        switch (block.role()) {
            case "settings" ->
                block.text().lines().map(line -> line.split(": ", 2)).forEach(line -> settings.put(line[0], line[1]));
            case "given" -> read(block);
            case "national" -> national(block.text());
            case "written" -> written(block.text());
            case "printed" -> assertThat(printed()).isEqualTo(block.text());
            case "survives" -> assertThat(survives()).isEqualTo(block.text());
            case "explained" -> assertThat(explained()).isEqualTo(block.text());
            default -> throw new AssertionError("no role " + block.role());
        }
    }

    private void read(GuideBlock block) {
        given = bytes(block.text(), block.as().isEmpty() ? encoding : encoding(block.as()));
        messages = new ArrayList<>();
        findings = new ArrayList<>();
        for (Reading reading : mapping.read(given, surroundings())) {
            reading.fold(
                    translated -> messages.add(translated.message()), refused -> findings.addAll(refused.findings()));
        }
    }

    private static byte[] bytes(String document, Encoding encoding) {
        if (encoding == Encoding.UTF_8) {
            return document.strip().getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (EncodedOut encoded = encoding.from(out)) {
            encoded.write(document.strip().getBytes(StandardCharsets.UTF_8));
            assertThat(encoded.finish())
                    .as("every letter can be written in this encoding")
                    .isTrue();
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void national(String json) {
        List<NationalMessage> said = json.startsWith("[")
                ? NationalJson.readList(json, NationalMessage.class)
                : List.of(NationalJson.read(json, NationalMessage.class));
        if (given != null) {
            assertThat(NationalJson.write(messages)).isEqualTo(NationalJson.write(said));
        }
        messages = said;
    }

    private void written(String document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        findings = mapping.write(messages, surroundings(), out);
        assertThat(findings).extracting(Finding::line).isEmpty();
        String text = new String(encoding.utf8(out.toByteArray(), mapping.format()), StandardCharsets.UTF_8);
        if (mapping.format() == Format.JSON) {
            assertThat(JSON.readTree(text).toPrettyString())
                    .isEqualTo(JSON.readTree(document).toPrettyString());
        } else {
            assertThat(lines(text)).isEqualTo(lines(document));
        }
    }

    /** Without the indentation that makes XML readable on the page. */
    private static String lines(String text) {
        return text.strip().replace("\r\n", "\n").replaceAll(">\\s+<", "><");
    }

    String explained() {
        return String.join(
                        "\n",
                        mapping.explain(Objects.requireNonNull(given), surroundings())
                                .lines()) + "\n";
    }

    private String survives() throws IOException {
        RoundTrip.Outcome outcome = RoundTrip.of(Path.of("."), mapping).of(messages.get(0), surroundings());
        return String.join("\n", outcome.lines(false)) + "\n";
    }

    String printed() throws IOException {
        if (given == null) {
            findings = mapping.write(messages, surroundings(), new ByteArrayOutputStream());
        }
        StringBuilder lines = new StringBuilder();
        findings.forEach(finding -> lines.append(finding.line()).append('\n'));
        return lines.toString();
    }

    Surroundings surroundings() {
        return new Surroundings(MappingTesting.HANOI, settings, files).at(TAKEN);
    }
}
