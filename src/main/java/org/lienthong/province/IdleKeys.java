package org.lienthong.province;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.lienthong.dossier.Finding;
import org.lienthong.mapping.Mapping;
import org.lienthong.mapping.YamlTree;
import org.lienthong.province.Profile.Place;

/**
 * Tells keys of profiles and configs that would do nothing where they stand, with rule {@code idle-key}: whoever wrote
 * one meant something.
 */
final class IdleKeys {

    private static final String RULE = "idle-key";
    private static final String CONTENT = "content";

    /** The name under which the hub speaks of a system to the others. */
    private static final String ORGAN = "organ";

    /** By the scheme of the address. In {@code encoding} the simulated partner of the sandbox writes its files. */
    private static final Map<String, Set<String>> PLACES = Map.of(
            "sftp", Set.of("knownHost", "encoding"),
            "file", Set.of("encoding"),
            "jdbc", Set.of("username"));

    private final Consumer<Finding> findings;

    IdleKeys(Consumer<Finding> findings) {
        this.findings = findings;
    }

    /** @param tree the profile as it stands with what it extends */
    void profile(YamlTree tree, Profile profile, MappingLinks links) {
        if (!profile.login().kind().calls()) {
            tell(tree.at("login"), "path", "this login is no call of its own; leave it out");
        }
        if (profile.calls().values().stream().noneMatch(call -> call.place() == Place.HTTP)) {
            tell(tree, "reply", "the hub makes no call over HTTP here; leave it out");
            tell(tree, "ask", "the hub makes no call over HTTP here, so it has nothing to ask about; leave it out");
        }
        tree.at("doors").entries().values().forEach(this::poll);
        for (String key : List.of("success", "already")) {
            tree.at("reply").get(key).ifPresent(this::yeses);
        }
        tree.at("ask").get("unknown").ifPresent(this::yeses);
        tree.at("calls").entries().values().forEach(call -> papers(call, links));
    }

    private void poll(YamlTree door) {
        boolean moves = door.at("poll").text().orElse("").contains("{" + PollReader.WATERMARK + "}");
        if (door.get("poll").isPresent() && !moves) {
            tell(door, "start", "the path has no {watermark}; leave this out, or write it there");
            tell(door, PollReader.WATERMARK, "the path has no {watermark}; leave this out, or write it there");
        }
        boolean clock =
                door.at(PollReader.WATERMARK).text().filter("time"::equals).isPresent();
        if (door.get("poll").isPresent() && !(moves && clock)) {
            tell(door, "date", "this is how `watermark: time` is written; leave it out");
        }
    }

    private void yeses(YamlTree node) {
        for (YamlTree yes : node.isList() ? node.items() : List.of(node)) {
            if (yes.get("path").isEmpty()) {
                tell(yes, "is", "say with `path` where this stands, or leave it out");
                tell(yes, "contains", "say with `path` where this stands, or leave it out");
            } else if (yes.get("is").isPresent()) {
                tell(yes, "contains", "write `is` or `contains`; with both only `is` counts");
            }
        }
    }

    /** Papers travel in a field of the mapping. */
    private void papers(YamlTree call, MappingLinks links) {
        if (call.get("files").flatMap(YamlTree::text).filter("true"::equals).isEmpty()) {
            return;
        }
        boolean carries = call.get("mapping")
                .flatMap(YamlTree::text)
                .flatMap(links.mappings()::find)
                .map(Mapping::fieldsWritten)
                .filter(fields -> fields.stream().anyMatch(field -> field.endsWith(CONTENT)))
                .isPresent();
        if (!carries) {
            tell(call, "files", "no field of this call carries a paper; leave it out, or map a `content`");
        }
    }

    /** @param asked the settings for which somebody asks; names of secrets are told elsewhere */
    void settings(YamlTree system, String scheme, Set<String> asked) {
        Set<String> known = new TreeSet<>(asked);
        known.add(ORGAN);
        known.addAll(PLACES.getOrDefault(scheme, Set.of()));
        system.get("settings").ifPresent(settings -> settings.entries().forEach((name, value) -> {
            if (!known.contains(name) && !ProvinceReader.isSecret(name)) {
                findings.accept(new Finding(
                        value.path(),
                        RULE,
                        "nobody asks for `" + name + "` here; correct the name, or leave it out",
                        settings.keyPlace(name)));
            }
        }));
    }

    private void tell(YamlTree node, String key, String why) {
        node.get(key).ifPresent(idle -> findings.accept(new Finding(idle.path(), RULE, why, node.keyPlace(key))));
    }
}
