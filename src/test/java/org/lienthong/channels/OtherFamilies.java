package org.lienthong.channels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The families that no system of the knocked province has, in a province of their own, so that their doors are knocked on
 * as well. A family with a door that a partner calls is found by itself; its system has its name.
 */
final class OtherFamilies {

    static final String PROVINCE = "H26";

    private static final String HEAD = """
            province: H26
            name: Thành phố Hà Nội
            gso: "01"
            zone: Asia/Ho_Chi_Minh
            validFrom: 2025-07-01
            systems:
            """;
    private static final String SYSTEM = """
              %1$s:
                family: %1$s
                address: http://localhost:9/
                settings: {%2$s}
            """;

    private OtherFamilies() {}

    /** @param known the config of the province that is knocked on */
    static List<String> names(String known) {
        try (Stream<Path> folders = Files.list(Path.of("mappings"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("profile.yaml")))
                    .filter(folder -> hasDoor(folder.resolve("profile.yaml")))
                    .map(folder -> folder.getFileName().toString())
                    .filter(family -> !known.contains("family: " + family + "\n"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String config(List<String> families) {
        Map<String, Set<String>> asked = settings();
        StringBuilder config = new StringBuilder(HEAD);
        families.forEach(family -> config.append(SYSTEM.formatted(
                family,
                asked.getOrDefault(family, Set.of()).stream()
                        .map(name -> name + ": \"1\"")
                        .collect(Collectors.joining(", ")))));
        return config.toString();
    }

    /** Those that each family asks for: the shipped configs have no others. */
    private static Map<String, Set<String>> settings() {
        Map<String, Set<String>> settings = new TreeMap<>();
        try (Stream<Path> configs = Files.list(Path.of("province-configs"))) {
            for (Path file :
                    configs.filter(file -> file.toString().endsWith(".yaml")).toList()) {
                if (yaml(file).get("systems") instanceof Map<?, ?> systems) {
                    systems.values().forEach(system -> note((Map<?, ?>) system, settings));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }

    private static void note(Map<?, ?> system, Map<String, Set<String>> settings) {
        if (system.get("settings") instanceof Map<?, ?> said
                && String.valueOf(system.get("address")).startsWith("http")) {
            Set<String> names = settings.computeIfAbsent(String.valueOf(system.get("family")), any -> new TreeSet<>());
            said.keySet().forEach(name -> names.add(String.valueOf(name)));
        }
    }

    private static Map<String, Object> yaml(Path file) throws IOException {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
    }

    private static boolean hasDoor(Path file) {
        try {
            Map<String, Object> profile = yaml(file);
            return profile.get("doors") instanceof Map<?, ?> doors
                    && doors.values().stream()
                            .anyMatch(door -> door instanceof Map<?, ?> map && map.containsKey("path"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
