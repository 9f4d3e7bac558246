package org.lienthong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Profile.LoginKind;
import org.lienthong.province.Province;
import org.lienthong.province.Provinces;
import org.lienthong.province.TransportKind;
import org.lienthong.sandbox.Offices;
import org.lienthong.sandbox.SandboxProvince;
import org.lienthong.sandbox.SandboxSystem;

/** The provinces that a demo shows, and what their configs say of the partners to be simulated. */
final class DemoProvinces {

    static final String ALL = "all";
    private static final String CONFIGS = "province-configs";

    /** The province that the stories of the sandbox are told of; it comes first where it is shown. */
    private static final String FIRST = "H56";

    private final Path root;
    private final List<Province> chosen;
    private final boolean everyProvince;

    private DemoProvinces(Path root, List<Province> chosen, boolean everyProvince) {
        this.root = root;
        this.chosen = chosen;
        this.everyProvince = everyProvince;
    }

    /**
     * @param wanted codes, or {@code all}
     * @throws IOException naming a code that no config below the root has
     */
    static DemoProvinces choose(Path root, List<String> wanted) throws IOException {
        Map<String, Province> known = Provinces.load(root).provinces().all().stream()
                .sorted(Comparator.comparing(province -> !code(province).equals(FIRST)))
                .collect(Collectors.toMap(
                        DemoProvinces::code, province -> province, (one, two) -> one, LinkedHashMap::new));
        Set<String> codes = wanted.equals(List.of(ALL)) ? known.keySet() : new LinkedHashSet<>(wanted);
        List<Province> chosen = new ArrayList<>();
        for (String code : codes) {
            Province province = known.get(code);
            if (province == null) {
                throw new IOException("no config of the province " + code + " can be read below "
                        + root.resolve(CONFIGS) + "; there are " + String.join(", ", known.keySet())
                        + " (lienthong check tells what is wrong)");
            }
            chosen.add(province);
        }
        if (chosen.isEmpty()) {
            throw new IOException("there is no province to show below " + root.resolve(CONFIGS));
        }
        return new DemoProvinces(root, chosen, chosen.size() == known.size());
    }

    /**
     * Where the hub finds its files: the root itself when every province is shown, else a fresh copy with the chosen
     * ones only.
     */
    Path config(Path copy) throws IOException {
        return everyProvince ? root : copy(copy);
    }

    /** A fresh copy of the files with the chosen provinces only. */
    Path copy(Path copy) throws IOException {
        Set<String> files =
                chosen.stream().map(province -> code(province) + ".yaml").collect(Collectors.toSet());
        clear(copy);
        for (String folder : List.of("routes", "mappings", CONFIGS)) {
            try (Stream<Path> found = Files.walk(root.resolve(folder))) {
                for (Path file : found.filter(Files::isRegularFile).toList()) {
                    if (!folder.equals(CONFIGS)
                            || files.contains(file.getFileName().toString())) {
                        Path target = copy.resolve(root.relativize(file).toString());
                        Files.createDirectories(target.getParent());
                        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
        return copy;
    }

    /** The chosen provinces as they are configured, in their order. */
    List<Province> chosen() {
        return chosen;
    }

    /** Their codes. */
    List<String> codes() {
        return chosen.stream().map(DemoProvinces::code).toList();
    }

    /** The names of every secret that the systems share with the hub: {@code <province>.<system>.<way>}. */
    List<String> secrets() {
        return chosen.stream()
                .flatMap(province -> played(province).flatMap(system -> ways(system)
                        .map(way -> code(province) + "." + system.id().name() + "." + way)))
                .toList();
    }

    List<SandboxProvince> provinces(Map<String, String> secrets) {
        return chosen.stream()
                .map(province -> {
                    Map<String, SandboxSystem> systems = new LinkedHashMap<>();
                    played(province).forEach(system -> systems.put(system.id().name(), sandboxed(system)));
                    Map<String, String> own = new HashMap<>();
                    String prefix = code(province) + ".";
                    secrets.forEach((name, secret) -> {
                        if (name.startsWith(prefix)) {
                            own.put(name.substring(prefix.length()), secret);
                        }
                    });
                    return new SandboxProvince(code(province), systems, own, inside(province.name()));
                })
                .toList();
    }

    /** The systems whose family the sandbox cannot play, as {@code H56 lis (family)}. */
    List<String> unplayed() {
        return chosen.stream()
                .flatMap(province -> province.systems().stream()
                        .filter(system -> !plays(system))
                        .map(system -> code(province) + " " + system.id().name() + " ("
                                + system.profile().family() + ")"))
                .toList();
    }

    private static Stream<PartnerSystem> played(Province province) {
        return province.systems().stream().filter(DemoProvinces::plays);
    }

    private static boolean plays(PartnerSystem system) {
        return Offices.families().contains(system.profile().family());
    }

    private static Stream<String> ways(PartnerSystem system) {
        List<String> ways = new ArrayList<>(List.of("inbound", "outbound"));
        if (system.profile().login().kind() == LoginKind.OAUTH2_PASSWORD) {
            ways.add("client");
        }
        if (system.transport().kind() != TransportKind.DIRECT) {
            ways.add("transport");
        }
        return ways.stream();
    }

    private static SandboxSystem sandboxed(PartnerSystem system) {
        Map<String, String> settings = new HashMap<>(system.settings());
        system.transport().settings().forEach((name, value) -> settings.put("transport." + name, value));
        settings.put("transport.kind", system.transport().kind().name());
        return new SandboxSystem(system.profile().family(), settings);
    }

    /** As the name stands inside a sentence: its first word, the rank, is written small. */
    private static String inside(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static String code(Province province) {
        return province.code().value();
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                for (Path one : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }
}
