package org.lienthong.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lienthong.mapping.OutNode.Value;
import org.lienthong.mapping.OutNode.Value.Kind;

/**
 * The trees of names that a mapping writes.
 *
 * @param document the innermost document, which has the fields
 * @param around the documents around it, the innermost first
 */
record WritingPlan(Written document, List<Written> around) {

    /** @throws BadField when the fields do not fit together */
    static WritingPlan compile(MappingSpec spec) {
        OutNode document = OutNode.document();
        if (spec.inside() == null) {
            add(document, spec.header(), spec.format());
        }
        OutNode item = item(document, spec.each(), spec.format());
        if (spec.verbPath() != null) {
            item.at(spec.verbPath()).value(new Value(Kind.VERB));
        }
        add(item, spec.fields(), spec.format());
        requireRoot(document, spec.format());
        List<Written> around = new ArrayList<>();
        for (MappingSpec.Inside inside = spec.inside(); inside != null; inside = inside.around()) {
            around.add(around(inside, inside.around() == null ? spec.header() : List.of()));
        }
        return new WritingPlan(Written.of(document, item, spec.format(), spec.layout()), around);
    }

    private static Written around(MappingSpec.Inside inside, List<FieldSpec> header) {
        OutNode document = OutNode.document();
        OutNode item = inside.format().rows() ? null : document;
        if (item != null) {
            add(item, header, inside.format());
        }
        item = item(document, inside.each(), inside.format());
        if (inside.format().rows()) {
            add(item, header, inside.format());
        }
        item.at(inside.path()).value(new Value(Kind.INSIDE));
        requireRoot(document, inside.format());
        return Written.of(document, item, inside.format(), inside.layout());
    }

    private static OutNode item(OutNode document, @Nullable LocalPath path, Format format) {
        if (path == null) {
            return document;
        }
        OutNode each = document.at(path);
        OutNode item = each.element(format);
        each.parts(new OutNode.Parts(null, null, item, null));
        return item;
    }

    private static void requireRoot(OutNode document, Format format) {
        if (format == Format.XML && !rooted(document)) {
            throw new IllegalArgumentException(
                    "an XML document has one root element that is no list and no attribute; begin all paths with it");
        }
    }

    private static void add(OutNode node, List<FieldSpec> fields, Format format) {
        add(node, fields, format, null);
    }

    private static void add(OutNode node, List<FieldSpec> fields, Format format, OutNode.@Nullable Nth nth) {
        for (FieldSpec field : fields) {
            FieldSpec.ListSpec list = field.list();
            if (list != null && list.numbered()) {
                node.numbered.add(field);
                for (int i = 0; i < list.places().size(); i++) {
                    add(node, list.places().get(i), format, new OutNode.Nth(field, list, i));
                }
            } else if (list != null && list.by() != null) {
                OutNode element = OutNode.document();
                add(element, list.fields(), format);
                placed(field, () -> {
                    OutNode at = node.at(list.local());
                    at.value(new Value(Kind.LIST, List.of(field), element, nth));
                    return at;
                });
            } else if (list != null) {
                OutNode at = placed(field, () -> node.at(list.local()));
                OutNode element = at.element(format);
                placed(field, () -> {
                    at.parts(new OutNode.Parts(field, list.national(), element, nth));
                    return at;
                });
                add(element, list.fields(), format);
            } else if (field.local() != null) {
                LocalPath local = field.local();
                placed(field, () -> {
                    OutNode at = node.at(local);
                    at.value(new Value(Kind.FIELD, List.of(field), null, nth));
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
}
