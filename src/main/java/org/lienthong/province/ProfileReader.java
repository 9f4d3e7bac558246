package org.lienthong.province;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.mapping.YamlTree;
import org.lienthong.province.Profile.Login;

/** Reads one system profile; its parts have readers of their own. */
final class ProfileReader {

    private static final List<String> KEYS = List.of(
            "family",
            "extends",
            "about",
            "kind",
            "zone",
            "assumed",
            "doors",
            "catalogues",
            "answer",
            "login",
            "calls",
            "reply",
            "ask");

    private final YamlTree tree;
    private final MappingLinks links;
    private final List<Finding> findings;

    ProfileReader(YamlTree tree, MappingLinks links, List<Finding> findings) {
        this.tree = tree;
        this.links = links;
        this.findings = findings;
    }

    Optional<Profile> read(String folder) {
        int before = findings.size();
        tree.onlyKeys(KEYS, findings::add);
        Optional<String> family = tree.required("family", findings::add);
        tree.required("about", findings::add);
        family.filter(name -> !name.equals(folder))
                .ifPresent(name -> findings.add(
                        tree.at("family").finding("file-name", "a family is named like its folder, " + folder)));
        Optional<SystemKind> kind = tree.required("kind", findings::add).flatMap(this::kind);
        DoorReader doors = new DoorReader(links, findings);
        CallReader calls = new CallReader(links, findings);
        Login login = calls.login(tree);
        Profile profile = new Profile(
                family.orElse(folder),
                kind.orElse(SystemKind.API),
                zone(),
                tree.get("assumed").map(list -> list.texts(findings::add)).orElse(List.of()),
                doors.doors(tree),
                doors.collected(tree),
                new PollReader(links, findings).polls(tree, login.kind()),
                doors.catalogues(tree),
                new AnswerReader(findings).answer(tree),
                login,
                calls.calls(tree),
                new ReplyWordsReader(findings).reply(tree),
                calls.ask(tree));
        if (findings.size() == before) {
            new IdleKeys(findings::add).profile(tree, profile, links);
        }
        return findings.size() > before ? Optional.empty() : Optional.of(profile);
    }

    private Optional<SystemKind> kind(String text) {
        Optional<SystemKind> kind = SystemKind.ofCode(text);
        if (kind.isEmpty()) {
            findings.add(tree.at("kind").finding("unknown-kind", "use portal, one-stop-shop, lis or tax-gate"));
        }
        return kind;
    }

    private @Nullable ZoneId zone() {
        try {
            return tree.optional("zone", findings::add).map(ZoneId::of).orElse(null);
        } catch (DateTimeException unknown) {
            findings.add(tree.at("zone").finding("zone", "use an IANA name such as Asia/Ho_Chi_Minh"));
            return null;
        }
    }
}
