package org.lienthong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Finding.Place;
import org.lienthong.mapping.FamilyZone;
import org.lienthong.mapping.Mapping;
import org.lienthong.mapping.MappingLibrary;

/**
 * The mapping that a command was told to use, with the zone of its family.
 *
 * @param mapping null when it has faults or does not exist; the findings say so
 */
record ChosenMapping(@Nullable Mapping mapping, ZoneId zone, List<Finding> findings) {

    /** @param said a file below {@code mappings/}, or the name of a mapping */
    static ChosenMapping find(String said, Path root) throws IOException {
        String name = name(said, root);
        String file = "mappings/" + name + ".yaml";
        MappingLibrary.Loaded loaded = MappingLibrary.load(root);
        Optional<Mapping> mapping = loaded.library().find(name);
        if (mapping.isPresent()) {
            return new ChosenMapping(mapping.get(), FamilyZone.of(root, name).orElse(ZoneOffset.UTC), List.of());
        }
        List<Finding> own = loaded.findings().stream()
                .filter(finding ->
                        finding.place() != null && finding.place().file().equals(file))
                .toList();
        return new ChosenMapping(
                null,
                ZoneOffset.UTC,
                own.isEmpty()
                        ? List.of(new Finding(
                                "", "unknown-mapping", "there is no such mapping below " + root, new Place(file, 0, 0)))
                        : own);
    }

    private static String name(String said, Path root) throws IOException {
        Path mappings = root.resolve("mappings");
        for (Path candidate : List.of(Path.of(said), root.resolve(said))) {
            if (Files.isRegularFile(candidate) && Files.isDirectory(mappings)) {
                Path real = candidate.toRealPath();
                Path base = mappings.toRealPath();
                if (real.startsWith(base)) {
                    return withoutEnding(base.relativize(real).toString().replace('\\', '/'));
                }
            }
        }
        return withoutEnding(said);
    }

    private static String withoutEnding(String file) {
        return file.replaceFirst("\\.yaml$", "");
    }
}
