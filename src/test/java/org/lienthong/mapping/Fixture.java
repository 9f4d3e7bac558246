package org.lienthong.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.lienthong.dossier.NationalMessage;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One folder {@code test-fixtures/<family>/<message>/<case>}. With a {@code given} file it is read and must give
 * {@code national.json} (the messages in order) and {@code findings.json} (what was refused); without one the messages
 * of {@code national.json} are written and must give {@code expected}, or {@code findings.json}.
 */
record Fixture(Path folder) {

    static final Path ROOT = Path.of("test-fixtures");

    static final Set<String> KNOWN = Set.of(
            "given.json",
            "given.xml",
            "given.csv",
            "national.json",
            "findings.json",
            "expected.json",
            "expected.xml",
            "expected.csv",
            "case.yaml",
            "why.md",
            "files");

    /** Stubs of outside parties stand below test-fixtures too; they are no cases. */
    private static final String OUTSIDE = "outside";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static List<Fixture> all() {
        try (Stream<Path> folders = Files.walk(ROOT, 3)) {
            return folders.filter(Files::isDirectory)
                    .filter(folder -> ROOT.relativize(folder).getNameCount() == 3)
                    .filter(folder -> !ROOT.relativize(folder).startsWith(OUTSIDE))
                    .sorted()
                    .map(Fixture::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return ROOT.relativize(folder).toString();
    }

    String mapping() {
        return ROOT.relativize(folder.getParent()).toString();
    }

    Set<String> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<byte[]> given() {
        return bytes("given.json").or(() -> bytes("given.xml")).or(() -> bytes("given.csv"));
    }

    Optional<byte[]> bytes(String file) {
        try {
            Path path = folder.resolve(file);
            return Files.exists(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<NationalMessage> messages() {
        return elements("national.json")
                .map(node -> NationalJson.read(node.toString(), NationalMessage.class))
                .toList();
    }

    /** As {@code item path rule}, one for each finding. */
    List<String> findings() {
        return elements("findings.json")
                .map(node -> node.path("item").asInt() + " " + node.path("path").asString() + " "
                        + node.path("rule").asString())
                .toList();
    }

    JsonNode json(byte[] document) {
        return JSON.readTree(document);
    }

    Surroundings surroundings(FileStore files) {
        Map<String, String> settings = new TreeMap<>();
        if (yaml(folder.resolve("case.yaml")).get("settings") instanceof Map<?, ?> map) {
            map.forEach((key, value) -> settings.put(key.toString(), value.toString()));
        }
        Path profile = Path.of("mappings", ROOT.relativize(folder).getName(0).toString(), "profile.yaml");
        return new Surroundings(ZoneId.of(yaml(profile).get("zone").toString()), settings, files);
    }

    static Map<String, Object> yaml(Path file) {
        if (!Files.exists(file)) {
            return Map.of();
        }
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<JsonNode> elements(String file) {
        return bytes(file).stream()
                .flatMap(bytes ->
                        StreamSupport.stream(JSON.readTree(bytes).values().spliterator(), false));
    }
}
