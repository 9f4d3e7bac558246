package org.lienthong.province;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.mapping.CompiledMappings;
import org.lienthong.mapping.MappingLibrary;

/**
 * Compiles versions. Provinces of the same families have the same mappings, byte by byte; these are compiled once and
 * shared, which no province can notice: a compiled mapping never changes.
 */
final class CompiledVersions {

    /** More combinations of families than the country has; what falls out is compiled again when it is asked for. */
    private static final int MOST_LIBRARIES = 40;

    /** Most files of the next version are those of the one before. */
    private final CompiledMappings mappings = new CompiledMappings();

    private final Map<String, MappingLibrary.Loaded> libraries = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, MappingLibrary.Loaded> eldest) {
            return size() > MOST_LIBRARIES;
        }
    };

    /** Findings name the files by their paths below the config root. */
    synchronized Provinces.Loaded compile(ConfigFiles files) {
        if (files.isEmpty()) {
            return new Provinces.Loaded(Provinces.none(), List.of());
        }
        String digest = files.digestOfMappings();
        return files.load(root -> libraries.computeIfAbsent(digest, unseen -> MappingLibrary.load(root, mappings)));
    }
}
