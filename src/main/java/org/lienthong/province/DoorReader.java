package org.lienthong.province;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lienthong.dossier.Finding;
import org.lienthong.mapping.YamlTree;
import org.lienthong.province.Profile.Catalogue;
import org.lienthong.province.Profile.Collected;
import org.lienthong.province.Profile.Door;

/** Reads what a partner may call: the doors and the catalogues of a profile. */
final class DoorReader {

    private final MappingLinks links;
    private final List<Finding> findings;

    DoorReader(MappingLinks links, List<Finding> findings) {
        this.links = links;
        this.findings = findings;
    }

    List<Door> doors(YamlTree profile) {
        List<Door> doors = new ArrayList<>();
        profile.get("doors").ifPresent(node -> node.entries(findings::add).forEach((name, door) -> {
            if (!CollectedReader.isOne(door) && !PollReader.isPoll(door)) {
                door(name, door).ifPresent(doors::add);
            }
        }));
        return List.copyOf(doors);
    }

    List<Collected> collected(YamlTree profile) {
        List<Collected> doors = new ArrayList<>();
        CollectedReader reader = new CollectedReader(links, findings);
        profile.get("doors").ifPresent(node -> node.entries().forEach((name, door) -> {
            if (CollectedReader.isOne(door)) {
                reader.door(name, door, node.keyPlace(name)).ifPresent(doors::add);
            }
        }));
        return List.copyOf(doors);
    }

    private Optional<Door> door(String name, YamlTree door) {
        door.onlyKeys(List.of("path", "secret", "mapping"), findings::add);
        Optional<String> path = door.required("path", findings::add);
        Optional<String> mapping = door.required("mapping", findings::add);
        links.check(door, true, findings);
        SecretPlace secret = secret(door);
        path.filter(p -> p.contains("{secret}") != (secret.kind() == SecretPlace.Kind.PATH))
                .ifPresent(p -> findings.add(
                        door.finding("secret", "write {secret} in the path exactly when the secret is there")));
        return path.isPresent() && mapping.isPresent()
                ? Optional.of(new Door(name, path.get(), secret, mapping.get()))
                : Optional.empty();
    }

    List<Catalogue> catalogues(YamlTree profile) {
        List<Catalogue> catalogues = new ArrayList<>();
        profile.get("catalogues").ifPresent(node -> node.entries(findings::add).forEach((name, catalogue) -> {
            catalogue.onlyKeys(List.of("list", "secret"), findings::add);
            catalogue.required("list", findings::add).ifPresent(list -> {
                if (!Catalogue.LISTS.contains(list)) {
                    findings.add(catalogue.at("list").finding("unknown-list", "use officials, procedures or statuses"));
                }
                catalogues.add(new Catalogue(name, list, secret(catalogue)));
            });
        }));
        return List.copyOf(catalogues);
    }

    private SecretPlace secret(YamlTree node) {
        String[] words = node.required("secret", findings::add).orElse("path").split(" ", 2);
        Optional<SecretPlace.Kind> kind = EnumWords.constant(SecretPlace.Kind.values(), words[0]);
        boolean named = kind.filter(k -> k != SecretPlace.Kind.PATH && k != SecretPlace.Kind.BASIC)
                .isPresent();
        if (kind.isEmpty() || named != (words.length == 2)) {
            findings.add(node.at("secret")
                    .finding("secret", "write path, basic, `query NAME`, `header NAME` or `body $.NAME`"));
        }
        return new SecretPlace(kind.orElse(SecretPlace.Kind.PATH), words.length == 2 ? words[1] : null);
    }
}
