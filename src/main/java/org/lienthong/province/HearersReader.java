package org.lienthong.province;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lienthong.dossier.CorrectionKind;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.MessageType;
import org.lienthong.mapping.YamlTree;

/** Reads the table of who hears what; a verb may have exceptions by kind of correction, written {@code verb/KIND}. */
final class HearersReader {

    private final YamlTree tree;
    private final List<Finding> findings;

    HearersReader(YamlTree tree, List<Finding> findings) {
        this.tree = tree;
        this.findings = findings;
    }

    Hearers read() {
        Map<String, Map<SystemKind, List<SystemKind>>> table = new HashMap<>();
        tree.entries().forEach((verb, row) -> {
            if (knownVerb(verb, row)) {
                table.put(verb, row(row));
            }
        });
        for (MessageType type : MessageType.values()) {
            if (!tree.entries().containsKey(type.code())) {
                findings.add(tree.finding("missing-key", "say who hears " + type.code()));
            }
        }
        return new Hearers(table);
    }

    private boolean knownVerb(String verb, YamlTree row) {
        String[] parts = verb.split("/", 2);
        boolean type = MessageType.ofCode(parts[0]).isPresent();
        boolean kind = parts.length == 1
                || List.of(CorrectionKind.values()).stream()
                        .anyMatch(known -> known.name().equals(parts[1]));
        if (!type || !kind) {
            findings.add(new Finding(
                    verb, "unknown-key", "there is no verb `" + verb + "`; use a national verb", tree.keyPlace(verb)));
        }
        return type && kind;
    }

    private Map<SystemKind, List<SystemKind>> row(YamlTree row) {
        Map<SystemKind, List<SystemKind>> hearers = new EnumMap<>(SystemKind.class);
        if (!row.isMap()) {
            findings.add(row.finding("wrong-type", "write who spoke and a list of who is told, as portal: [lis]"));
        }
        row.entries().forEach((from, to) -> kind(from, row, row.keyPlace(from))
                .ifPresent(sender -> hearers.put(sender, kinds(to))));
        return hearers;
    }

    private List<SystemKind> kinds(YamlTree list) {
        List<SystemKind> kinds = new ArrayList<>();
        list.texts(findings::add);
        list.items().forEach(item -> item.text()
                .flatMap(text -> kind(text, item, item.place()))
                .ifPresent(kinds::add));
        return List.copyOf(kinds);
    }

    private Optional<SystemKind> kind(String code, YamlTree node, Finding.Place place) {
        Optional<SystemKind> kind = SystemKind.ofCode(code);
        if (kind.isEmpty()) {
            findings.add(new Finding(
                    node.path(),
                    "unknown-kind",
                    "there is no kind `" + code + "`; use portal, one-stop-shop, lis, tax-gate or api",
                    place));
        }
        return kind;
    }
}
