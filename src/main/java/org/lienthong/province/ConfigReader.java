package org.lienthong.province;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Finding.Place;
import org.lienthong.mapping.MappingLibrary;
import org.lienthong.mapping.YamlFiles;
import org.lienthong.mapping.YamlTree;

/** Reads every profile, the table of hearers and every province config below one root, and collects what is wrong. */
final class ConfigReader {

    private final Path root;
    private final MappingLibrary mappings;
    private final List<Finding> findings = new ArrayList<>();

    ConfigReader(Path root, MappingLibrary mappings) {
        this.root = root;
        this.mappings = mappings;
    }

    Provinces.Loaded read() {
        MappingLinks links = new MappingLinks(root, mappings);
        Map<String, Profile> profiles = profiles(links);
        if (!Files.isDirectory(root.resolve("province-configs"))) {
            findings.add(Finding.of("", "missing-folder", "add the folder of the provinces' configs")
                    .at(new Place("province-configs", 0, 0)));
        }
        UnitLinks units = new UnitLinks(UnitsReader.read(root, findings));
        List<Province> provinces = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        files(root.resolve("province-configs"), ".yaml").forEach(file -> tree(file)
                .flatMap(tree -> new ProvinceReader(tree, profiles, links, units, findings).read(name(file)))
                .filter(province -> once(codes, province, file))
                .ifPresent(provinces::add));
        // a fault of a profile is told once, however many profiles extend it
        return new Provinces.Loaded(
                new Provinces(provinces, hearers(), codes(), procedures()),
                findings.stream().distinct().toList());
    }

    /** The families whose profiles have no faults. */
    Map<String, Profile> profiles(MappingLinks links) {
        Map<String, YamlTree> files = new TreeMap<>();
        files(root.resolve("mappings"), "profile.yaml")
                .forEach(file -> tree(file).ifPresent(tree -> files.put(folder(file), tree)));
        return new ProfilesReader(files, links, findings).read();
    }

    private Hearers hearers() {
        Path file = root.resolve("mappings/national/who-hears.yaml");
        if (!Files.exists(file)) {
            findings.add(Finding.of("", "missing-file", "add the table of who hears what")
                    .at(new Place(root.relativize(file).toString(), 0, 0)));
            return new Hearers(Map.of());
        }
        return tree(file).map(tree -> new HearersReader(tree, findings).read()).orElseGet(() -> new Hearers(Map.of()));
    }

    private NationalCodes codes() {
        Path folder = root.resolve("mappings/national/codes");
        return new NationalCodes(CodeFile.names(root, folder.resolve("statuses.csv"), "code", "name_vi", findings));
    }

    private Procedures procedures() {
        return new ProceduresReader(root, findings)
                .read(files(root.resolve("province-configs"), ProceduresReader.OWN_ENDING));
    }

    private boolean once(Set<String> codes, Province province, Path file) {
        boolean fresh = codes.add(province.code().value());
        if (!fresh) {
            findings.add(Finding.of(
                            "province",
                            "duplicate-province",
                            "another file configures this province already; remove one")
                    .at(new Place(root.relativize(file).toString(), 1, 1)));
        }
        return fresh;
    }

    private Optional<YamlTree> tree(Path file) {
        YamlFiles.Read read = YamlFiles.read(root, file);
        findings.addAll(read.findings());
        return Optional.ofNullable(read.tree());
    }

    private static String folder(Path file) {
        return file.getName(file.getNameCount() - 2).toString();
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.yaml$", "");
    }

    private static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the config root cannot be read", unreadable);
        }
    }
}
