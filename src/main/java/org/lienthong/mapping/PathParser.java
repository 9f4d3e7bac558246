package org.lienthong.mapping;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lienthong.dossier.Content;
import org.lienthong.dossier.Finding;

/** Checks the paths of a mapping file, local and national. */
final class PathParser {

    private final Format format;
    private final Map<String, String> namespaces;
    private final Consumer<Finding> findings;

    PathParser(Format format, Map<String, String> namespaces, Consumer<Finding> findings) {
        this.format = format;
        this.namespaces = namespaces;
        this.findings = findings;
    }

    /** Whether the path ends at one value; tells what to do when not. */
    boolean isValue(YamlTree yaml, NationalPath path) {
        boolean content = path.last().type() == Content.class;
        if (path.last().list()) {
            findings.accept(yaml.finding("wrong-type", "`" + path.shown() + "` is a list; use list and fields"));
            return false;
        }
        if (path.last().shape() != null && !content) {
            findings.accept(yaml.finding(
                    "wrong-type",
                    "`" + path.shown() + "` has parts; name one of "
                            + path.last().shape().names()));
            return false;
        }
        return true;
    }

    /** Whether the path ends at one value that can be a part of a text; tells what to do when not. */
    boolean isText(YamlTree yaml, NationalPath path) {
        Class<?> type = path.last().type();
        if (isValue(yaml, path) && (type == Content.class || ValueType.isDate(type))) {
            findings.accept(yaml.finding("wrong-type", "`" + path.shown() + "` has a form of its own; write it alone"));
            return false;
        }
        return !path.last().list() && path.last().shape() == null;
    }

    /** The place from which relative paths count. */
    LocalPath here() {
        return LocalPath.parse(".", format, namespaces);
    }

    /** The path under a key; empty when there is none or it is wrong, which is told. */
    Optional<LocalPath> path(YamlTree yaml, String key, boolean relative) {
        Optional<String> text = yaml.optional(key, findings);
        return text.flatMap(found -> parse(yaml.at(key), found, relative));
    }

    Optional<LocalPath> parse(YamlTree node, String text, boolean relative) {
        return guarded(node, "bad-path", () -> {
            LocalPath path = LocalPath.parse(text, format, namespaces);
            if (path.absolute() && path.isSelf() && !node.path().equals("each")) {
                throw new IllegalArgumentException("this is the whole document; name a place in it");
            }
            if (path.absolute() == relative) {
                throw new IllegalArgumentException(
                        relative
                                ? "inside each and list a path counts from the part; leave the beginning out"
                                : "begin the path at the document, as " + (format == Format.JSON ? "$.A.B" : "/A/B"));
            }
            return path;
        });
    }

    Optional<NationalPath> national(YamlTree yaml, String key, RecordShape shape) {
        return yaml.optional(key, findings).flatMap(text -> resolve(yaml.at(key), text, shape));
    }

    Optional<NationalPath> resolve(YamlTree node, String text, RecordShape shape) {
        return guarded(node, "unknown-national-path", () -> NationalPath.resolve(text, shape));
    }

    private <T> Optional<T> guarded(YamlTree node, String rule, Supplier<T> parse) {
        try {
            return Optional.of(parse.get());
        } catch (IllegalArgumentException e) {
            findings.accept(node.finding(rule, SafeText.line(e.getMessage())));
            return Optional.empty();
        }
    }
}
