package org.lienthong.province;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lienthong.dossier.Finding;
import org.lienthong.mapping.YamlTree;

/** Reads the profiles of all families; a profile that {@code extends} another family says only what differs. */
final class ProfilesReader {

    private final Map<String, YamlTree> files;
    private final MappingLinks links;
    private final List<Finding> findings;

    /** @param files by folder */
    ProfilesReader(Map<String, YamlTree> files, MappingLinks links, List<Finding> findings) {
        this.files = files;
        this.links = links;
        this.findings = findings;
    }

    Map<String, Profile> read() {
        Map<String, Profile> profiles = new TreeMap<>();
        files.forEach((folder, file) -> whole(file, new LinkedHashSet<>(Set.of(folder)))
                .flatMap(tree -> new ProfileReader(tree, links, findings).read(folder))
                .ifPresent(profile -> profiles.put(profile.family(), profile)));
        return profiles;
    }

    /** @param seen the families on the way here, so that a circle is noticed */
    private Optional<YamlTree> whole(YamlTree file, Set<String> seen) {
        Optional<String> base = file.optional("extends", findings::add);
        if (base.isEmpty()) {
            return Optional.of(file);
        }
        YamlTree below = files.get(base.get());
        if (below == null || !seen.add(base.get())) {
            findings.add(file.at("extends")
                    .finding(
                            "unknown-family",
                            below == null
                                    ? "there is no family `" + base.get() + "`; use one of " + files.keySet()
                                    : "these families extend each other: " + seen));
            return Optional.empty();
        }
        return whole(below, seen).map(file::overlaid);
    }
}
