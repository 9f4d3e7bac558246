package org.lienthong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lienthong.dossier.Finding;

/** What a check was asked about: files and folders below the root; none means all. */
record Subjects(List<Path> paths) {

    /** Empty when a name is neither a configured province nor a file or folder below the root. */
    static Optional<Subjects> of(List<String> names, Path root) throws IOException {
        Path base = root.toRealPath();
        List<Path> paths = names.stream()
                .flatMap(name -> candidates(name, root))
                .filter(path -> path.startsWith(base))
                .map(base::relativize)
                .toList();
        return paths.size() == names.size() ? Optional.of(new Subjects(paths)) : Optional.empty();
    }

    /** A finding without a place concerns everybody. */
    boolean includes(Finding finding) {
        return paths.isEmpty()
                || finding.place() == null
                || paths.stream().anyMatch(Path.of(finding.place().file())::startsWith);
    }

    private static Stream<Path> candidates(String name, Path root) {
        String province = name.toUpperCase(Locale.ROOT).matches("H\\d{2}") ? name.toUpperCase(Locale.ROOT) : name;
        return Stream.of(
                        root.resolve("province-configs").resolve(province + ".yaml"), Path.of(name), root.resolve(name))
                .filter(Files::exists)
                .limit(1)
                .map(Subjects::real);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }
}
