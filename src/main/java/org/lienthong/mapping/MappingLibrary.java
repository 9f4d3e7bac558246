package org.lienthong.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Finding.Place;
import org.lienthong.dossier.ProvinceCode;

/** All mappings below {@code <root>/mappings}, compiled. A file with faults is not in it; its findings say why. */
public final class MappingLibrary {

    /** @param findings empty when every file is right */
    public record Loaded(MappingLibrary library, List<Finding> findings) {}

    private static final String FOLDER = "mappings";
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+(?:/[a-z0-9-]+)+");
    private static final Pattern ELSEWHERE = Pattern.compile("national/.*|(?:.*/)?codes/.*|(?:.*/)?profile\\.yaml");
    private static final Pattern PROVINCE = Pattern.compile("(h\\d{2})/.*");
    private static final int MAX_FOLDERS = 6;

    private final Map<String, Mapping> mappings;

    /** Province and name of a family's mapping to the one that stands for it there. */
    private final Map<String, Mapping> overlays;

    private MappingLibrary(Map<String, Mapping> mappings, Map<String, Mapping> overlays) {
        this.mappings = Map.copyOf(mappings);
        this.overlays = Map.copyOf(overlays);
    }

    /** Reads and compiles every mapping file; never throws for bad files. Profiles, code lists and national/ are not mappings. */
    public static Loaded load(Path root) {
        return load(root, new CompiledMappings());
    }

    /** The same, and what was compiled before from the same files is not compiled again. */
    public static Loaded load(Path root, CompiledMappings known) {
        Map<String, YamlTree> trees = new TreeMap<>();
        Map<String, Mapping> ready = new TreeMap<>();
        List<Finding> findings = new ArrayList<>();
        Path folder = root.resolve(FOLDER);
        try (Stream<Path> files = Files.walk(folder, MAX_FOLDERS)) {
            CompiledMappings.Below before = known.below(folder);
            files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .forEach(file -> before.find(name(folder, file), file)
                            .ifPresentOrElse(
                                    mapping -> ready.put(mapping.name(), mapping),
                                    () -> read(root, folder, file, trees, findings)));
            MappingLibrary library = compile(trees, ready, new CodeFiles(root), findings);
            trees.keySet().forEach(name -> library.find(name)
                    .ifPresent(mapping -> before.keep(name, folder.resolve(name + ".yaml"), mapping)));
            return new Loaded(library, findings.stream().distinct().toList());
        } catch (IOException | UncheckedIOException e) {
            findings.add(new Finding(
                    "", "missing-folder", "the folder cannot be read; check that it exists", new Place(FOLDER, 0, 0)));
        }
        return new Loaded(
                new MappingLibrary(Map.of(), Map.of()),
                findings.stream().distinct().toList());
    }

    private static String name(Path folder, Path file) {
        String place = folder.relativize(file).toString().replace('\\', '/');
        return place.endsWith(".yaml") ? place.substring(0, place.length() - ".yaml".length()) : place;
    }

    /** @param ready mappings that need not be compiled; none of them extends another, and none is extended */
    private static MappingLibrary compile(
            Map<String, YamlTree> trees, Map<String, Mapping> ready, CodeFiles files, List<Finding> findings) {
        Map<String, Mapping> mappings = new TreeMap<>(ready);
        Map<String, Mapping> overlays = new TreeMap<>();
        MappingOverlay bases = new MappingOverlay(trees, findings::add);
        trees.forEach((name, file) -> bases.whole(name, file).ifPresent(tree -> {
            Optional<String> place = stands(name, trees, findings);
            Compiled compiled = compile(tree, name, files);
            findings.addAll(compiled.findings());
            compiled.mapping().ifPresent(mapping -> mappings.put(name, mapping));
            compiled.mapping().filter(mapping -> place.isPresent()).ifPresent(mapping -> {
                Mapping first = overlays.putIfAbsent(place.get(), mapping);
                if (first != null) {
                    findings.add(
                            file.at("extends").finding("extends", first.name() + " extends this already; keep one"));
                }
            });
        }));
        return new MappingLibrary(mappings, overlays);
    }

    /** For which mapping of a family the file of a province stands, behind the province; empty for files of families. */
    private static Optional<String> stands(String name, Map<String, YamlTree> trees, List<Finding> findings) {
        Matcher province = PROVINCE.matcher(name);
        if (!province.matches()) {
            return Optional.empty();
        }
        String base = name;
        while (PROVINCE.matcher(base).matches()) {
            Optional<String> next = MappingOverlay.base(Objects.requireNonNull(trees.get(base)));
            if (next.isEmpty()) {
                findings.add(Objects.requireNonNull(trees.get(base))
                        .finding("missing-key", "a province's mapping says with `extends` which one it replaces"));
                return Optional.empty();
            }
            base = next.get();
        }
        return Optional.of(province.group(1) + "/" + base);
    }

    private static void read(Path root, Path folder, Path file, Map<String, YamlTree> trees, List<Finding> findings) {
        String place = folder.relativize(file).toString().replace('\\', '/');
        if (ELSEWHERE.matcher(place).matches()) {
            return;
        }
        String name = place.endsWith(".yaml") ? place.substring(0, place.length() - 5) : "";
        if (place.endsWith(".yml")
                || place.endsWith(".yaml") && !NAME.matcher(name).matches()) {
            findings.add(new Finding(
                    "",
                    "bad-name",
                    "name mapping files <family>/<name>.yaml with small letters, digits and dashes",
                    new Place(FOLDER + "/" + SafeText.code(place), 0, 0)));
        } else if (!name.isEmpty()) {
            YamlFiles.Read read = YamlFiles.read(root, file);
            findings.addAll(read.findings());
            if (read.tree() != null) {
                trees.put(name, read.tree());
            }
        }
    }

    /** @param mapping empty when there are findings */
    record Compiled(Optional<Mapping> mapping, List<Finding> findings) {}

    static Compiled compile(YamlTree yaml, String name, CodeFiles files) {
        return compiled(yaml, MappingParser.parse(yaml, name, files));
    }

    static Compiled compiled(YamlTree yaml, MappingParser.Parsed parsed) {
        if (parsed.spec() == null) {
            return new Compiled(Optional.empty(), parsed.findings());
        }
        try {
            return new Compiled(Optional.of(new Mapping(parsed.spec())), List.of());
        } catch (BadField e) {
            return new Compiled(Optional.empty(), List.of(e.finding()));
        } catch (IllegalArgumentException e) {
            return new Compiled(
                    Optional.empty(), List.of(yaml.finding("bad-path", SafeText.line(String.valueOf(e.getMessage())))));
        }
    }

    /** The mapping with this name, for example {@code vbdlis/chuyen-ho-so}. */
    public Optional<Mapping> find(String name) {
        return Optional.ofNullable(mappings.get(name));
    }

    /** The same for a system of this province: the province's own mapping where it has one instead. */
    public Optional<Mapping> find(String name, ProvinceCode province) {
        String place = province.value().toLowerCase(Locale.ROOT) + "/" + name;
        return Optional.ofNullable(overlays.get(place)).or(() -> find(name));
    }

    /** The mappings of provinces by name, each with the name of the family's mapping for which it stands. */
    public Map<String, String> standIns() {
        Map<String, String> standIns = new TreeMap<>();
        overlays.forEach((place, mapping) -> standIns.put(mapping.name(), place.substring(place.indexOf('/') + 1)));
        return standIns;
    }

    public Collection<Mapping> all() {
        return mappings.values();
    }
}
