package org.lienthong.province;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which mappings changed files touch: those files themselves, all of a family whose profile or code lists changed, and every
 * other that names one of them, directly or through others. Rather one too many than one too few.
 *
 * @param files all of the province as they are now
 */
record TouchedMappings(SortedMap<String, byte[]> files) {

    Set<String> by(List<String> changed) {
        Set<String> touched = changed.stream()
                .map(change -> change.substring(change.indexOf(' ') + 1))
                .filter(file -> file.startsWith(ConfigFiles.MAPPINGS))
                .map(TouchedMappings::touches)
                .collect(Collectors.toCollection(TreeSet::new));
        boolean more = !touched.isEmpty();
        while (more) {
            more = touched.addAll(files.entrySet().stream()
                    .filter(file -> file.getKey().startsWith(ConfigFiles.MAPPINGS) && names(file, touched))
                    .map(file -> touches(file.getKey()))
                    .filter(name -> !name.startsWith(ConfigFiles.NATIONAL))
                    .collect(Collectors.toSet()));
        }
        return touched;
    }

    /** That a profile or a code list names a mapping does not change what comes out of any; a profile that extends one does. */
    private static boolean names(Map.Entry<String, byte[]> file, Set<String> touched) {
        String text = new String(file.getValue(), StandardCharsets.UTF_8);
        boolean mapping = !touches(file.getKey()).endsWith("/");
        return touched.stream()
                .filter(name -> mapping || name.endsWith("/"))
                .map(name -> name.endsWith("/") ? name.substring(0, name.length() - 1) : name)
                .anyMatch(text::contains);
    }

    private static String touches(String file) {
        String name = file.substring(ConfigFiles.MAPPINGS.length());
        boolean mapping = name.endsWith(".yaml")
                && !name.startsWith(ConfigFiles.NATIONAL)
                && !name.endsWith("/profile.yaml")
                && !name.contains("/codes/");
        return mapping ? name.substring(0, name.length() - ".yaml".length()) : name.substring(0, name.indexOf('/') + 1);
    }
}
