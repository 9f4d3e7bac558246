package org.lienthong.architecture;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the message bundles below a folder and tells where their languages differ. */
final class MessageBundles {

    private static final Pattern NAME = Pattern.compile("(messages[\\w-]*?)(?:_([a-z]{2}))?\\.properties");

    private MessageBundles() {}

    static List<String> differences(Path folder) throws IOException {
        Map<Path, Map<String, Set<String>>> bundles = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    bundles.computeIfAbsent(file.resolveSibling(name.group(1)), bundle -> new TreeMap<>())
                            .put(Objects.requireNonNullElse(name.group(2), "default"), keys(file));
                }
            }
        }
        List<String> differences = new ArrayList<>();
        bundles.forEach((bundle, languages) -> compare(folder.relativize(bundle) + "", languages, differences));
        return differences;
    }

    private static void compare(String bundle, Map<String, Set<String>> languages, List<String> differences) {
        if (languages.size() < 2 || !languages.containsKey("en") && !languages.containsKey("vi")) {
            differences.add(bundle + " has no pair of languages, only " + languages.keySet());
        }
        Set<String> all = new TreeSet<>();
        languages.values().forEach(all::addAll);
        languages.forEach((language, keys) -> all.stream()
                .filter(key -> !keys.contains(key))
                .forEach(key -> differences.add(bundle + ": " + language + " lacks " + key)));
    }

    private static Set<String> keys(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames();
    }
}
