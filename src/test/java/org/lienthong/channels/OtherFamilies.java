package org.lienthong.channels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
                settings: {username: hub, clientId: hub, madonvi: H26, dstcode: x, organ: x, tinhId: "1", huyenId: "0", provinceLevel: "False",
                           agencyCode: x, callback: x}
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
        StringBuilder config = new StringBuilder(HEAD);
        families.forEach(family -> config.append(SYSTEM.formatted(family)));
        return config.toString();
    }

    private static boolean hasDoor(Path file) {
        try {
            Map<String, Object> profile =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            return profile.get("doors") instanceof Map<?, ?> doors
                    && doors.values().stream()
                            .anyMatch(door -> door instanceof Map<?, ?> map && map.containsKey("path"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
