package org.lienthong.mapping;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** In which zone the systems of a mapping's family write date-times without a mark, as their profile says. */
public final class FamilyZone {

    private FamilyZone() {}

    /**
     * The zone of the profile beside this mapping, or of the profile or mapping that it extends; empty when none has a
     * usable one, whose faults are told elsewhere.
     *
     * @param mapping a name such as {@code vbdlis/chuyen-ho-so}
     */
    public static Optional<ZoneId> of(Path root, String mapping) {
        return of(root.resolve("mappings"), mapping, new HashSet<>());
    }

    private static Optional<ZoneId> of(Path mappings, String mapping, Set<String> seen) {
        String family = mapping.contains("/") ? mapping.substring(0, mapping.indexOf('/')) : mapping;
        Optional<YamlTree> profile = yaml(mappings, family + "/profile.yaml");
        if (profile.isEmpty()) {
            return yaml(mappings, mapping + ".yaml")
                    .flatMap(MappingOverlay::base)
                    .filter(seen::add)
                    .flatMap(base -> of(mappings, base, seen));
        }
        return profile.flatMap(yaml -> yaml.get("zone"))
                .flatMap(YamlTree::text)
                .flatMap(FamilyZone::zone)
                .or(() -> profile.flatMap(MappingOverlay::base)
                        .filter(seen::add)
                        .flatMap(base -> of(mappings, base + "/profile", seen)));
    }

    private static Optional<YamlTree> yaml(Path mappings, String name) {
        Path file = mappings.resolve(name).normalize();
        return file.startsWith(mappings.normalize()) && Files.isRegularFile(file)
                ? Optional.ofNullable(YamlFiles.read(mappings, file).tree())
                : Optional.empty();
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
