package org.lienthong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Copies of what the project ships, for tests that change it or must not wake the partners of the whole country: every
 * route and mapping, and the configs of H56 only.
 */
public final class ShippedFiles {

    private static final Path CONFIGS = Path.of("province-configs");

    private ShippedFiles() {}

    /** @param folders of the project, all three when none is named */
    public static void copyTo(Path root, String... folders) {
        List<String> named =
                folders.length > 0 ? Arrays.asList(folders) : List.of("routes", "mappings", "province-configs");
        named.forEach(folder -> copy(Path.of(folder), root));
    }

    private static void copy(Path folder, Path root) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(ShippedFiles::wanted).toList()) {
                Path target = root.resolve(file.toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean wanted(Path file) {
        return Files.isRegularFile(file) && (!file.startsWith(CONFIGS) || file.endsWith("H56.yaml"));
    }
}
