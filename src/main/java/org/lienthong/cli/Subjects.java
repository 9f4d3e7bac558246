package org.lienthong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lienthong.dossier.Finding;

/** What a check was asked about: files and folders below the root; none means all. */
record Subjects(List<Path> paths) {

    /** Empty when a name is neither a province, a family, nor a file or folder below the root. */
    static Optional<Subjects> of(List<String> names, Path root) throws IOException {
        Path base = root.toRealPath();
        List<Path> paths = new ArrayList<>();
        for (String name : names) {
            List<Path> found = candidates(name, root)
                    .filter(path -> path.startsWith(base))
                    .map(base::relativize)
                    .toList();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            paths.addAll(found);
        }
        return Optional.of(new Subjects(List.copyOf(paths)));
    }

    /** A finding without a place concerns everybody. */
    boolean includes(Finding finding) {
        return paths.isEmpty()
                || finding.place() == null
                || paths.stream().anyMatch(Path.of(finding.place().file())::startsWith);
    }

    /** A province is its config and the mappings of its own. */
    private static Stream<Path> candidates(String name, Path root) {
        Stream<Path> named = name.toUpperCase(Locale.ROOT).matches("H\\d{2}")
                ? Stream.of(
                                root.resolve("province-configs").resolve(name.toUpperCase(Locale.ROOT) + ".yaml"),
                                root.resolve("mappings").resolve(name.toLowerCase(Locale.ROOT)))
                        .filter(Files::exists)
                : Stream.of(
                                Path.of(name),
                                root.resolve(name),
                                root.resolve("mappings").resolve(name),
                                root.resolve("mappings").resolve(name + ".yaml"))
                        .filter(Files::exists)
                        .limit(1);
        return named.map(Subjects::real);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }
}
