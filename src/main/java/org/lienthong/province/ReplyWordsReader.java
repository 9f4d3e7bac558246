package org.lienthong.province;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.mapping.YamlTree;
import org.lienthong.province.Profile.Expect;
import org.lienthong.province.Profile.ReplyWords;
import org.lienthong.province.Profile.Yes;

/** Reads how a partner answers the hub's calls. */
final class ReplyWordsReader {

    private final List<Finding> findings;

    ReplyWordsReader(List<Finding> findings) {
        this.findings = findings;
    }

    @Nullable
    ReplyWords reply(YamlTree profile) {
        return profile.get("reply").map(this::read).orElse(null);
    }

    private ReplyWords read(YamlTree node) {
        node.onlyKeys(List.of("format", "success", "already", "message"), findings::add);
        if (node.get("success").isEmpty()) {
            findings.add(node.finding("missing-key", "add the key `success`"));
        }
        return new ReplyWords(
                isXml(node),
                node.get("success").map(this::yeses).orElse(List.of()),
                node.get("already").map(this::yeses).orElse(List.of()),
                node.optional("message", findings::add).orElse(null));
    }

    /** The key {@code format}. */
    boolean isXml(YamlTree node) {
        Optional<String> format = node.required("format", findings::add);
        format.filter(word -> !List.of("json", "xml").contains(word))
                .ifPresent(word -> findings.add(node.at("format").finding("format", "write json or xml")));
        return format.filter("xml"::equals).isPresent();
    }

    /** One way to say it, or a list of them. */
    List<Yes> yeses(YamlTree node) {
        return node.isList() ? node.items().stream().map(this::yes).toList() : List.of(yes(node));
    }

    private Yes yes(YamlTree node) {
        node.onlyKeys(List.of("status", "path", "is", "contains"), findings::add);
        boolean byStatusAlone =
                node.get("status").isPresent() && node.get("path").isEmpty();
        return new Yes(statuses(node), byStatusAlone ? null : expect(node));
    }

    private Set<Integer> statuses(YamlTree node) {
        Set<Integer> statuses = new LinkedHashSet<>();
        node.get("status").ifPresent(list -> list.texts(findings::add).forEach(text -> {
            if (text.matches("[1-5]\\d\\d")) {
                statuses.add(Integer.valueOf(text));
            } else {
                findings.add(list.finding("wrong-type", "write statuses of HTTP, for example [200, 201]"));
            }
        }));
        return Set.copyOf(statuses);
    }

    private Expect expect(YamlTree node) {
        List<String> values = node.get("is")
                .map(list -> list.texts(findings::add))
                .orElseGet(() ->
                        node.required("contains", findings::add).map(List::of).orElse(List.of()));
        return new Expect(node.required("path", findings::add).orElse(""), values);
    }
}
