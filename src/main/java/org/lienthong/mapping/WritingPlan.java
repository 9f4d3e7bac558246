package org.lienthong.mapping;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lienthong.mapping.OutNode.Value;
import org.lienthong.mapping.OutNode.Value.Kind;

/**
 * The trees of names that a mapping writes.
 *
 * @param document the document, or the one inside
 * @param around the document around it, where there is one
 * @param namespaces prefix to URI, as the root element declares them
 */
record WritingPlan(OutNode document, @Nullable OutNode around, Map<String, String> namespaces) {

    /** @throws BadField when the fields do not fit together */
    static WritingPlan compile(MappingSpec spec) {
        OutNode document = OutNode.document();
        OutNode around = null;
        if (spec.inside() != null) {
            around = OutNode.document();
            add(around, spec.header(), spec.inside().format());
            around.at(spec.inside().path()).value(new Value(Kind.INSIDE, null));
        } else {
            add(document, spec.header(), spec.format());
        }
        OutNode item = document;
        if (spec.each() != null) {
            OutNode each = document.at(spec.each());
            item = each.element(spec.format());
            each.parts(new OutNode.Parts(null, null, item));
        }
        if (spec.verbPath() != null) {
            item.at(spec.verbPath()).value(new Value(Kind.VERB, null));
        }
        add(item, spec.fields(), spec.format());
        if (spec.format() == Format.XML && !rooted(document)) {
            throw new IllegalArgumentException(
                    "an XML document has one root element that is no list and no attribute; begin all paths with it");
        }
        Map<String, String> namespaces = new TreeMap<>();
        collect(document, namespaces);
        return new WritingPlan(document, around, namespaces);
    }

    private static void add(OutNode node, List<FieldSpec> fields, Format format) {
        for (FieldSpec field : fields) {
            FieldSpec.ListSpec list = field.list();
            if (list != null) {
                OutNode at = placed(field, () -> node.at(list.local()));
                OutNode element = at.element(format);
                placed(field, () -> {
                    at.parts(new OutNode.Parts(field, list.national(), element));
                    return at;
                });
                add(element, list.fields(), format);
            } else if (field.local() != null) {
                LocalPath local = field.local();
                placed(field, () -> {
                    OutNode at = node.at(local);
                    at.value(new Value(Kind.FIELD, field));
                    return at;
                });
            }
        }
    }

    private static OutNode placed(FieldSpec field, Supplier<OutNode> place) {
        try {
            return place.get();
        } catch (IllegalArgumentException e) {
            throw new BadField(field.yaml().finding("bad-path", SafeText.line(e.getMessage())));
        }
    }

    private static boolean rooted(OutNode document) {
        return document.values.isEmpty()
                && document.parts.isEmpty()
                && document.children.size() == 1
                && document.children.get(0).parts.isEmpty()
                && !document.children.get(0).attribute;
    }

    private static void collect(OutNode node, Map<String, String> namespaces) {
        if (!node.prefix.isEmpty()) {
            namespaces.put(node.prefix, node.uri);
        }
        node.children.forEach(child -> collect(child, namespaces));
        node.parts.forEach(parts -> collect(parts.element(), namespaces));
    }
}
