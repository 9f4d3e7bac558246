package org.lienthong.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One name in the tree of names that a mapping writes, in the order in which they are written. Fields that share the
 * beginning of their path share the node, wherever they stand in the file.
 */
final class OutNode {

    /** Repeated parts: for each element of a national list, or for each message. */
    record Parts(
            @Nullable FieldSpec field,
            @Nullable NationalPath source,
            OutNode element,
            @Nullable Nth nth) {}

    /** One element of a national list, by its number from 0, for names with numbers. */
    record Nth(FieldSpec field, FieldSpec.ListSpec list, int index) {

        /** Null when the list has no such element or does not count. */
        @Nullable
        Object of(Object source) {
            if (field.whenWritten() != null && !field.whenWritten().hold(source)) {
                return null;
            }
            return list.national().get(source) instanceof List<?> all && index < all.size() ? all.get(index) : null;
        }
    }

    /**
     * What gives a value: a field, several that are parts of one text, a list in one text, the verb of the message, or the
     * document that lies inside this one.
     *
     * @param fields all parts of the text, or the one field; empty for verb and document
     * @param element what is written for each part of a list
     */
    record Value(
            Kind kind,
            List<FieldSpec> fields,
            @Nullable OutNode element,
            @Nullable Nth nth) {

        Value(Kind kind) {
            this(kind, List.of(), null, null);
        }

        /** The field that decides when and how this is written. */
        @Nullable
        FieldSpec field() {
            return fields.isEmpty() ? null : fields.get(0);
        }

        enum Kind {
            FIELD,
            LIST,
            VERB,
            INSIDE
        }
    }

    final String name;
    final String prefix;
    final String uri;
    final boolean attribute;

    /** An object or value without a name: the whole document, or an element of a JSON list. */
    final boolean anonymous;

    /** Written as a list of this one element (JSON). */
    boolean single;

    /** Which cell of a row this is, how many characters it has, and a character that it cannot have (0: any). */
    int column;

    int width = Integer.MAX_VALUE;
    char forbidden;

    /** The first that gives a value is written. */
    final List<Value> values = new ArrayList<>();

    final List<OutNode> children = new ArrayList<>();
    final List<Parts> parts = new ArrayList<>();

    /** Lists written here under names with numbers. */
    final List<FieldSpec> numbered = new ArrayList<>();

    private OutNode(String name, String prefix, String uri, boolean attribute, boolean anonymous) {
        this.name = name;
        this.prefix = prefix;
        this.uri = uri;
        this.attribute = attribute;
        this.anonymous = anonymous;
    }

    static OutNode document() {
        return new OutNode("", "", "", false, true);
    }

    /** One element of the list that is written at this node. */
    OutNode element(Format format) {
        return new OutNode(name, prefix, uri, false, anonymous || format == Format.JSON);
    }

    boolean isLeaf() {
        return !values.isEmpty() && children.isEmpty();
    }

    /** @throws IllegalArgumentException when the place is used in another way already */
    OutNode at(LocalPath path) {
        OutNode node = this;
        for (LocalPath.Step step : path.steps()) {
            node = node.child(step);
        }
        return node;
    }

    private OutNode child(LocalPath.Step step) {
        boolean mixed = !parts.isEmpty() || !values.isEmpty() && !step.attribute();
        if (mixed) {
            throw new IllegalArgumentException("one place is written in one way: as a value, a list or an object");
        }
        for (OutNode known : children) {
            if (known.name.equals(step.name()) && known.uri.equals(step.uri()) && known.attribute == step.attribute()) {
                known.single |= step.position() != LocalPath.ANY;
                return known;
            }
        }
        OutNode made = new OutNode(step.name(), step.prefix(), step.uri(), step.attribute(), false);
        made.single = step.position() != LocalPath.ANY;
        children.add(made);
        // Attributes belong to the start of their element.
        children.sort(Comparator.comparing(node -> !node.attribute));
        return made;
    }

    void value(Value value) {
        if (!parts.isEmpty() || children.stream().anyMatch(child -> !child.attribute)) {
            throw new IllegalArgumentException("one place is written in one way: as a value, a list or an object");
        }
        if (attribute && value.field() != null && value.field().conversion().isFile()) {
            throw new IllegalArgumentException("a file does not fit into an attribute; write an element");
        }
        for (int i = 0; i < values.size(); i++) {
            Value known = values.get(i);
            FieldSpec more = value.field();
            if (more != null
                    && Objects.equals(known.nth(), value.nth())
                    && known.field() != null
                    && known.field().sharesText(more)) {
                List<FieldSpec> fields = new ArrayList<>(known.fields());
                fields.add(more);
                values.set(i, new Value(known.kind(), List.copyOf(fields), null, known.nth()));
                return;
            }
        }
        values.add(value);
    }

    void parts(Parts more) {
        if (!values.isEmpty() || !children.isEmpty() || single) {
            throw new IllegalArgumentException("one place is written in one way: as a value, a list or an object");
        }
        parts.add(more);
    }

    String qualifiedName() {
        return prefix.isEmpty() ? name : prefix + ":" + name;
    }
}
