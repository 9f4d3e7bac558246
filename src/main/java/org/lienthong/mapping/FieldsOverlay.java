package org.lienthong.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lays the fields of a file over those of its base; a field is known by its target. */
final class FieldsOverlay {

    private final boolean writes;

    /** @param writes whether the target is the local place, not the national one */
    FieldsOverlay(boolean writes) {
        this.writes = writes;
    }

    List<YamlTree> laid(List<YamlTree> above, List<YamlTree> below) {
        List<YamlTree> laid = new ArrayList<>();
        Set<YamlTree> used = new HashSet<>();
        Set<String> replaced = new HashSet<>();
        for (YamlTree field : below) {
            Optional<String> target = target(field);
            List<YamlTree> over = above.stream()
                    .filter(other -> target.isPresent() && target(other).equals(target))
                    .toList();
            if (over.isEmpty()) {
                laid.add(field);
            } else if (replaced.add(target.get())) {
                over.forEach(other -> laid.add(isList(other) && isList(field) ? list(other, field) : other));
                used.addAll(over);
            }
        }
        above.stream().filter(field -> !used.contains(field)).forEach(laid::add);
        return laid;
    }

    private YamlTree list(YamlTree above, YamlTree below) {
        YamlTree whole = above.overlaid(below);
        Optional<YamlTree> fields = above.get("fields").filter(YamlTree::isList);
        Optional<YamlTree> base = below.get("fields").filter(YamlTree::isList);
        return fields.isPresent() && base.isPresent()
                ? whole.with(
                        "fields",
                        fields.get()
                                .withItems(laid(fields.get().items(), base.get().items())))
                : whole;
    }

    /** @param unused from which the paths that were found are taken */
    List<YamlTree> without(List<YamlTree> fields, List<String> paths, Set<String> unused) {
        return without(fields, "", "", paths, unused);
    }

    private List<YamlTree> without(
            List<YamlTree> fields, String national, String local, List<String> paths, Set<String> unused) {
        List<YamlTree> kept = new ArrayList<>();
        for (YamlTree field : fields) {
            String here = national + text(field, "national");
            String there = local + text(field, isList(field) ? "list" : "local");
            boolean gone = paths.contains(here) | paths.contains(there);
            unused.remove(here);
            unused.remove(there);
            Optional<YamlTree> inner = field.get("fields").filter(YamlTree::isList);
            if (!gone && isList(field) && inner.isPresent()) {
                String separator = ListParser.isNumbered(field) ? "" : there.startsWith("/") ? "/" : ".";
                List<YamlTree> rest = without(inner.get().items(), here + ".", there + separator, paths, unused);
                kept.add(
                        rest.size() == inner.get().items().size()
                                ? field
                                : field.with("fields", inner.get().withItems(rest)));
            } else if (!gone) {
                kept.add(field);
            }
        }
        return kept;
    }

    private Optional<String> target(YamlTree field) {
        boolean national = !writes || ListParser.isNumbered(field);
        String key = national ? "national" : isList(field) ? "list" : "local";
        return field.get(key).flatMap(YamlTree::text);
    }

    private static boolean isList(YamlTree field) {
        return ListParser.isList(field);
    }

    private static String text(YamlTree field, String key) {
        return field.get(key).flatMap(YamlTree::text).orElse("");
    }
}
