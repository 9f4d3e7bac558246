package org.lienthong.province;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Finding.Place;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.mapping.YamlFiles;
import org.lienthong.mapping.YamlTree;

/**
 * Finds the files of one province below the config root: its config, its own folder of mappings, the folders of
 * mappings that any of these names (and those that they name), and the national tables.
 */
final class FilesOnDisk {

    private static final String CONFIGS = "province-configs";
    private static final String NATIONAL = "national";
    private static final Pattern CONFIG_NAME = Pattern.compile("H\\d{2}\\.yaml");

    private static final Pattern FOLDER_NAME = Pattern.compile("[a-z0-9-]+");
    private static final int MOST_KNOWN = 10_000;

    private final Path root;

    /** The words of files that could name a folder, by their content: 34 provinces share most of their files. */
    private final Map<String, Set<String>> words = new ConcurrentHashMap<>();

    FilesOnDisk(Path root) {
        this.root = root;
    }

    /** Every province with a config file here, in the order of their codes. */
    List<ProvinceCode> provinces() throws IOException {
        Path folder = root.resolve(CONFIGS);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> CONFIG_NAME.matcher(name).matches())
                    .sorted()
                    .map(name -> new ProvinceCode(name.replace(".yaml", "")))
                    .toList();
        }
    }

    /** What lies beside the files to prove them; none where there is no such folder. */
    GoldenFixtures fixtures() {
        return new GoldenFixtures(root);
    }

    boolean configures(ProvinceCode province) {
        return Files.isRegularFile(config(province));
    }

    /** All files of this province as they are now. */
    ConfigFiles of(ProvinceCode province) throws IOException, ConfigFiles.Unreadable {
        Collected collected = new Collected();
        if (configures(province)) {
            for (Path file : data(root.resolve(CONFIGS))) {
                if (file.getFileName().toString().startsWith(province.value() + ".")) {
                    collected.take(file);
                }
            }
        }
        Deque<String> folders =
                new ArrayDeque<>(List.of(NATIONAL, province.value().toLowerCase(Locale.ROOT)));
        folders.addAll(collected.named);
        Set<String> done = new LinkedHashSet<>();
        while (!folders.isEmpty()) {
            String folder = folders.remove();
            if (done.add(folder)) {
                for (Path file : data(root.resolve("mappings").resolve(folder))) {
                    collected.take(file);
                }
                folders.addAll(collected.named);
            }
        }
        return new ConfigFiles(collected.files);
    }

    private Path config(ProvinceCode province) {
        return root.resolve(CONFIGS).resolve(province.value() + ".yaml");
    }

    private static List<Path> data(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().matches(".*\\.(ya?ml|csv)")
                            && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    /** What was taken so far and the folders that it names. */
    private final class Collected {

        private final SortedMap<String, byte[]> files = new TreeMap<>();
        private final Set<String> named = new LinkedHashSet<>();
        private long bytes;

        void take(Path file) throws IOException, ConfigFiles.Unreadable {
            String name = root.relativize(file).toString().replace('\\', '/');
            bytes += Files.size(file);
            if (bytes > ConfigFiles.MOST_BYTES || files.size() >= ConfigFiles.MOST_FILES) {
                throw new ConfigFiles.Unreadable(new Finding(
                        "",
                        "version-too-large",
                        "the files of one province are at most " + (ConfigFiles.MOST_BYTES >> 20) + " MB and "
                                + ConfigFiles.MOST_FILES + " files; take away what it does not need",
                        new Place(name, 0, 0)));
            }
            byte[] content = Files.readAllBytes(file);
            files.put(name, content);
            if (!name.endsWith(".csv")) {
                words(name, content).stream().filter(this::isFolder).forEach(named::add);
            }
        }

        private boolean isFolder(String word) {
            return Files.isDirectory(root.resolve("mappings").resolve(word));
        }
    }

    /** Any word that is the name of a folder counts: a folder too many does no harm, one too few would. */
    private Set<String> words(String name, byte[] content) {
        if (words.size() > MOST_KNOWN) {
            words.clear();
        }
        return words.computeIfAbsent(ConfigFiles.digest(content), unseen -> {
            Set<String> found = new LinkedHashSet<>();
            YamlTree tree = YamlFiles.parse(name, new String(content, StandardCharsets.UTF_8))
                    .tree();
            if (tree != null) {
                collect(tree, found);
            }
            return found;
        });
    }

    private static void collect(YamlTree tree, Set<String> found) {
        tree.text()
                .map(text -> text.split("/", 2)[0])
                .filter(word -> FOLDER_NAME.matcher(word).matches())
                .ifPresent(found::add);
        if (tree.isMap()) {
            tree.entries().values().forEach(each -> collect(each, found));
        }
        tree.items().forEach(each -> collect(each, found));
    }
}
