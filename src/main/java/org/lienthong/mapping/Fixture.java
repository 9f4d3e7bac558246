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
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One folder {@code test-fixtures/<family>/<message>/<case>}. With a {@code given} file it is read and must give
 * {@code national.json} (the messages in order, or the only one) and {@code findings.json} (what was refused); without one the messages
 * of {@code national.json} are written and must give {@code expected}, or {@code findings.json}. {@code case.yaml} may
 * have {@code settings} and {@code zone}. Trouble with the files is an {@link UncheckedIOException}.
 *
 * @param root the folder of mappings/ and test-fixtures/
 */
public record Fixture(Path root, Path folder) {

    /** The folder of all fixtures below the root. */
    public static final String FOLDER = "test-fixtures";

    /** The endings that documents may have; all that the hub does not know are compared line by line. */
    private static final List<String> ENDINGS = List.of("json", "xml", "csv", "txt", "form");

    /** Stubs of outside parties stand below test-fixtures too; they are no cases. */
    private static final String OUTSIDE = "outside";

    private static final ZoneId USUAL = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Every fixture below this root, by name; none when there is no such folder. */
    public static List<Fixture> below(Path root) {
        Path all = root.resolve(FOLDER);
        if (!Files.isDirectory(all)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.walk(all, 3)) {
            return folders.filter(Files::isDirectory)
                    .filter(folder -> all.relativize(folder).getNameCount() == 3)
                    .filter(folder -> !all.relativize(folder).startsWith(OUTSIDE))
                    .sorted()
                    .map(folder -> new Fixture(root, folder))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names that files of a fixture may have. */
    static Set<String> known() {
        return Stream.concat(
                        Stream.of("national.json", "findings.json", "case.yaml", "why.md", "files"),
                        ENDINGS.stream().flatMap(ending -> Stream.of("given." + ending, "expected." + ending)))
                .collect(Collectors.toSet());
    }

    /** For example {@code vbdlis/chuyen-ho-so/minimal}. */
    public String name() {
        return root.resolve(FOLDER).relativize(folder).toString().replace('\\', '/');
    }

    /** The mapping that it is a case of, for example {@code vbdlis/chuyen-ho-so}. */
    public String mapping() {
        return name().substring(0, name().lastIndexOf('/'));
    }

    Set<String> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The local document that is read; empty where messages are written. */
    Optional<byte[]> given() {
        return document("given");
    }

    /** The local document that must be written. */
    Optional<byte[]> expected() {
        return document("expected");
    }

    /** Whether its messages are written, and can be. */
    public boolean succeedsInWriting() {
        return given().isEmpty() && expected().isPresent();
    }

    private Optional<byte[]> document(String name) {
        return ENDINGS.stream()
                .flatMap(ending -> bytes(name + "." + ending).stream())
                .findFirst();
    }

    Optional<byte[]> bytes(String file) {
        try {
            Path path = folder.resolve(file);
            return Files.exists(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The messages of {@code national.json}, in order. */
    public List<NationalMessage> messages() {
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

    Surroundings surroundings() throws IOException {
        Map<String, String> settings = new TreeMap<>();
        Optional<YamlTree> own = Optional.of(folder.resolve("case.yaml"))
                .filter(Files::exists)
                .flatMap(file -> Optional.ofNullable(YamlFiles.read(root, file).tree()));
        own.flatMap(yaml -> yaml.get("settings")).ifPresent(map -> map.entries()
                .forEach((key, value) -> value.text().ifPresent(text -> settings.put(key, text))));
        ZoneId zone = own.flatMap(yaml -> yaml.get("zone"))
                .flatMap(YamlTree::text)
                .map(ZoneId::of)
                .or(() -> FamilyZone.of(root, mapping()))
                .orElse(USUAL);
        return new Surroundings(zone, settings, FolderStore.of(folder.resolve("files")));
    }

    private Stream<JsonNode> elements(String file) {
        return bytes(file).stream()
                .map(JSON::readTree)
                .flatMap(node ->
                        node.isArray() ? StreamSupport.stream(node.values().spliterator(), false) : Stream.of(node));
    }
}
