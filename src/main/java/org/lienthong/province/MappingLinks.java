package org.lienthong.province;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.mapping.Direction;
import org.lienthong.mapping.Mapping;
import org.lienthong.mapping.MappingLibrary;
import org.lienthong.mapping.YamlTree;

/** What profiles and provinces promise to mappings: that they exist, go the right way, and find their settings. */
final class MappingLinks {

    /** Given to every mapping that writes. */
    private static final String PROVINCE = "province";

    private final Path root;
    private final MappingLibrary mappings;

    MappingLinks(Path root, MappingLibrary mappings) {
        this.root = root;
        this.mappings = mappings;
    }

    MappingLibrary mappings() {
        return mappings;
    }

    /** Tells when the key {@code mapping} of this door or call names none, or one that goes the other way. */
    void check(YamlTree owner, boolean reads, List<Finding> findings) {
        Optional<YamlTree> node = owner.get("mapping");
        Optional<String> name = node.flatMap(YamlTree::text);
        Optional<Mapping> mapping = name.flatMap(mappings::find);
        if (mapping.isPresent()) {
            Direction direction = mapping.get().direction();
            if (!(reads ? direction.reads() : direction.writes())) {
                findings.add(node.get()
                        .finding(
                                "direction",
                                "this mapping only " + (reads ? "writes" : "reads") + "; name one that "
                                        + (reads ? "reads" : "writes")));
            }
        } else if (name.isPresent() && !isFile(name.get())) {
            findings.add(node.get().finding("unknown-mapping", "there is no file mappings/" + name.get() + ".yaml"));
        }
    }

    /** Tells every setting that the hub needs to talk with this system and that its config does not give. */
    void checkSettings(
            YamlTree system,
            ProvinceCode province,
            Profile profile,
            Map<String, String> settings,
            List<Finding> findings) {
        asked(province, profile).forEach((name, by) -> {
            if (!settings.containsKey(name)) {
                findings.add(system.at("settings")
                        .finding("missing-setting", "add `" + name + "` to the settings; " + by + " asks for it"));
            }
        });
    }

    /** The settings without which the hub cannot talk with a system of this family, each with who asks for it. */
    Map<String, String> asked(ProvinceCode province, Profile profile) {
        Map<String, String> asked = new TreeMap<>();
        Set<String> asks = new TreeSet<>(profile.login().kind().asks());
        if (profile.doors().stream().anyMatch(door -> door.secret().kind() == SecretPlace.Kind.BASIC)) {
            asks.add("username");
        }
        asks.forEach(name -> asked.put(name, "the login of family " + profile.family()));
        texts(profile)
                .flatMap(text -> new PathTemplate(text).settings().stream())
                .filter(name -> !name.equals(PollReader.WATERMARK))
                .forEach(name -> asked.putIfAbsent(name, "a path of family " + profile.family()));
        Stream.of(
                        profile.doors().stream().map(Profile.Door::mapping),
                        profile.collected().stream().map(Profile.Collected::mapping),
                        profile.polls().stream().map(Profile.Poll::mapping))
                .flatMap(mappings -> mappings)
                .forEach(mapping -> asks(mapping, province).forEach(name -> asked.putIfAbsent(name, mapping)));
        profile.calls().values().forEach(call -> asks(call.mapping(), province).stream()
                .filter(name -> !name.equals(PROVINCE)
                        && !profile.login().kind().gives().contains(name))
                .forEach(name -> asked.putIfAbsent(name, String.valueOf(call.mapping()))));
        return asked;
    }

    /** What may have names of settings in braces. */
    private static Stream<String> texts(Profile profile) {
        Stream<String> calls = Stream.concat(
                profile.calls().values().stream().map(Profile.Call::path),
                profile.polls().stream().map(Profile.Poll::path));
        return Stream.concat(
                calls,
                Stream.ofNullable(profile.ask())
                        .flatMap(ask -> Stream.concat(Stream.of(ask.path()), ask.body().values().stream())));
    }

    private Set<String> asks(@org.jspecify.annotations.Nullable String mapping, ProvinceCode province) {
        return mapping == null
                ? Set.of()
                : mappings.find(mapping, province).map(Mapping::settings).orElse(Set.of());
    }

    /** Whether there is a profile of this family, be it right or wrong. */
    boolean hasProfile(String family) {
        return isFile(family + "/profile");
    }

    /** A mapping with faults of its own has its own findings. */
    private boolean isFile(String name) {
        Path folder = root.resolve("mappings").normalize();
        Path file = folder.resolve(name + ".yaml").normalize();
        return file.startsWith(folder) && Files.exists(file);
    }
}
