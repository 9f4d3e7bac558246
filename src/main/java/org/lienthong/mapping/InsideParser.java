package org.lienthong.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;

/** Checks {@code inside}: in which fields of which documents the document lies. */
final class InsideParser {

    private static final int MOST = 2;

    private final Map<String, String> namespaces;
    private final Consumer<Finding> findings;

    InsideParser(Map<String, String> namespaces, Consumer<Finding> findings) {
        this.namespaces = namespaces;
        this.findings = findings;
    }

    MappingSpec.@Nullable Inside inside(YamlTree yaml) {
        return yaml.get("inside").map(node -> inside(node, 1)).orElse(null);
    }

    private MappingSpec.@Nullable Inside inside(YamlTree node, int level) {
        List<String> keys = new ArrayList<>(LayoutParser.KEYS);
        keys.addAll(List.of("format", "path", "encoding", "each", "inside"));
        keys.remove(Layout.ROWS);
        node.onlyKeys(keys, findings);
        Optional<String> encoding =
                node.required("encoding", findings).filter(text -> text.equals("base64") || text.equals("text"));
        if (encoding.isEmpty()) {
            findings.accept(node.finding("wrong-type", "write `encoding: base64` or `encoding: text`"));
        }
        Optional<Format> format = format(node);
        if (format.isEmpty() || !node.isMap()) {
            return null;
        }
        if (level == MOST && node.get("inside").isPresent()) {
            findings.accept(node.at("inside").finding("wrong-type", "a document lies in at most two others"));
            return null;
        }
        Layout layout = new LayoutParser(node, format.get(), findings).layout();
        PathParser paths = new PathParser(format.get(), namespaces, findings);
        Optional<LocalPath> each = format.get().rows()
                ? Optional.of(LocalPath.named(format.get(), Layout.ROWS))
                : paths.path(node, "each", false);
        node.required("path", findings);
        Optional<LocalPath> path =
                paths.path(node, "path", each.isPresent() || format.get().flat());
        boolean base64 = encoding.filter("base64"::equals).isPresent();
        if (!base64 && layout.quote() == Layout.NO_QUOTE) {
            findings.accept(node.at("encoding")
                    .finding(
                            "wrong-type", "a cell without quotes holds no document as text; write `encoding: base64`"));
        }
        if (path.isEmpty()) {
            return null;
        }
        if (!layout.declares(
                        path.get().steps().isEmpty()
                                ? ""
                                : path.get().steps().get(0).name())
                || path.get().isSelf() && format.get().flat()) {
            findings.accept(node.at("path").finding("bad-path", "name one of the columns"));
        }
        MappingSpec.Inside around =
                node.get("inside").map(outer -> inside(outer, level + 1)).orElse(null);
        return new MappingSpec.Inside(format.get(), layout, each.orElse(null), path.get(), base64, around);
    }

    private Optional<Format> format(YamlTree node) {
        Optional<String> text = node.required("format", findings);
        Optional<Format> format = text.flatMap(Format::named);
        if (text.isPresent() && format.isEmpty()) {
            findings.accept(node.at("format")
                    .finding(
                            "wrong-type",
                            "write one of "
                                    + List.of(Format.values()).toString().toLowerCase(Locale.ROOT)));
        }
        return format;
    }
}
