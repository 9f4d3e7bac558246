package org.lienthong.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Content;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.NationalMessage;

/** Writes what the national messages say, in the order of the plan. An object is opened only when something is in it. */
final class ItemWriting {

    /** Which element of which list is being written, for findings. */
    private record Where(@Nullable Where around, String list, int index) {
        String path() {
            return (around == null ? "" : around.path()) + list + "[" + index + "].";
        }
    }

    private final DocumentOut out;
    private final Surroundings surroundings;
    private final ZoneId zone;
    private final @Nullable Conversion verbs;
    private final List<NationalMessage> messages;
    private final Map<NationalMessage, String> inside;
    private final Deque<OutNode> pending = new ArrayDeque<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Finding> wants = new ArrayList<>();
    private final FieldTexts texts;
    private NationalMessage message;
    private @Nullable Where where;

    /** As what the text found last is written. */
    private FieldSpec.As as = FieldSpec.As.TEXT;

    ItemWriting(
            DocumentOut out,
            Surroundings surroundings,
            ZoneId zone,
            @Nullable Conversion verbs,
            List<NationalMessage> messages,
            Map<NationalMessage, String> inside,
            NationalPath codesOn) {
        this.out = out;
        this.surroundings = surroundings;
        this.zone = zone;
        this.verbs = verbs;
        this.messages = messages;
        this.message = messages.get(0);
        this.texts = new FieldTexts(surroundings.settings(), zone, () -> CodeDay.of(codesOn.get(message), zone));
        this.inside = inside;
    }

    /** With rule {@link Mapping#WANTED} what is missing without being in the way. */
    List<Finding> findings() {
        return wants.isEmpty()
                ? findings
                : Stream.concat(findings.stream(), wants.stream()).toList();
    }

    /** The whole document; the first message speaks for it where there is no {@code each}. */
    void document(OutNode document) throws IOException {
        Object source = messages.get(0);
        if (!document.parts.isEmpty()) {
            child(document, source);
        } else {
            out.start(document);
            body(document, source);
            out.end(document);
        }
        out.finish();
    }

    private void body(OutNode node, Object source) throws IOException {
        for (FieldSpec list : node.numbered) {
            places(list, Objects.requireNonNull(list.list()), source);
        }
        for (OutNode child : node.children) {
            child(child, source);
        }
        // Only an XML element with attributes has a text besides its children.
        String text = node.values.isEmpty() ? null : text(node, source);
        if (text != null) {
            flush();
            out.content(node, text);
        }
    }

    /** A list under names with numbers has only so many places. */
    private void places(FieldSpec field, FieldSpec.ListSpec list, Object source) {
        if (field.whenWritten() != null && !field.whenWritten().hold(source)) {
            return;
        }
        String national = list.national().shown();
        int size = list.national().get(source) instanceof List<?> all ? all.size() : 0;
        int room = list.places().size();
        if (size > room) {
            tell(field, national, "too-many", "the other side has places for " + room + " of these; send fewer");
        } else if (size == 0) {
            missing(field, national);
        }
    }

    private void child(OutNode node, Object source) throws IOException {
        if (!node.parts.isEmpty()) {
            lists(node, source);
        } else if (node.isLeaf()) {
            leaf(node, source);
        } else {
            pending.addLast(node);
            body(node, source);
            if (pending.peekLast() == node) {
                pending.removeLast();
            } else {
                out.end(node);
            }
        }
    }

    private void flush() throws IOException {
        while (!pending.isEmpty()) {
            out.start(pending.removeFirst());
        }
    }

    private void lists(OutNode node, Object source) throws IOException {
        boolean started = false;
        for (OutNode.Parts parts : node.parts) {
            Where around = where;
            Object from = from(parts.nth(), source);
            List<?> elements = from == null ? List.of() : elements(parts, from);
            if (!elements.isEmpty() && !started) {
                flush();
                out.startList(node);
                started = true;
            }
            Where list = where;
            for (int i = 0; i < elements.size(); i++) {
                where = new Where(
                        list, parts.source() == null ? "" : parts.source().shown(), i);
                message = elements.get(i) instanceof NationalMessage next ? next : message;
                element(parts.element(), elements.get(i));
            }
            where = around;
        }
        if (started) {
            out.endList(node);
        }
    }

    /** The record that a value or list is of: an element of a list where its name has a number; null when there is none. */
    private @Nullable Object from(OutNode.@Nullable Nth nth, Object source) {
        if (nth == null) {
            return source;
        }
        Object element = nth.of(source);
        if (element != null) {
            where = new Where(where, nth.list().national().shown(), nth.index());
        }
        return element;
    }

    private List<?> elements(OutNode.Parts parts, Object source) {
        if (parts.source() == null) {
            return messages;
        }
        FieldSpec field = Objects.requireNonNull(parts.field());
        if (field.whenWritten() != null && !field.whenWritten().hold(source)) {
            return List.of();
        }
        List<?> elements = parts.source().get(source) instanceof List<?> list ? list : List.of();
        if (elements.isEmpty()) {
            missing(field, parts.source().shown());
        }
        return elements;
    }

    private void element(OutNode element, Object source) throws IOException {
        if (element.isLeaf()) {
            leaf(element, source);
        } else {
            out.start(element);
            body(element, source);
            out.end(element);
        }
    }

    private void leaf(OutNode node, Object source) throws IOException {
        if (filed(node, source)) {
            return;
        }
        String text = text(node, source);
        if (text != null) {
            flush();
            out.value(node, text, as);
        }
    }

    /** Whether a file is what stands here. */
    private boolean filed(OutNode node, Object source) throws IOException {
        for (OutNode.Value value : node.values) {
            FieldSpec field = value.field();
            Where around = where;
            if (field == null || !field.conversion().isFile()) {
                continue;
            }
            Object from = from(value.nth(), source);
            boolean written = from != null && holds(field, from) && file(node, field, from);
            where = around;
            if (written) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(@Nullable FieldSpec field, Object source) {
        return field == null
                || field.whenWritten() == null
                || field.whenWritten().hold(source);
    }

    private boolean file(OutNode node, FieldSpec field, Object source) throws IOException {
        if (field.national() == null || !(field.national().get(source) instanceof Content content)) {
            return false;
        }
        flush();
        try (InputStream bytes = surroundings.files().open(content)) {
            out.file(node, bytes, content.size());
        }
        return true;
    }

    private @Nullable String text(OutNode node, Object source) {
        FieldSpec needed = null;
        Where around = where;
        for (OutNode.Value value : node.values) {
            where = around;
            Object from = from(value.nth(), source);
            FieldSpec field = value.field();
            if (from == null || !holds(field, from)) {
                continue;
            }
            needed = needed(value, needed);
            if (field != null && field.conversion().isFile()) {
                continue;
            }
            try {
                int before = findings.size();
                String text = said(value, from);
                if (findings.size() > before) {
                    where = around;
                    return null;
                }
                if (text != null) {
                    as = field == null ? FieldSpec.As.TEXT : field.form().as();
                    where = around;
                    return Forms.cell(text, node, field != null && field.form().cut());
                }
            } catch (InvalidValue e) {
                refuse(field, e);
                where = around;
                return null;
            }
        }
        if (needed != null) {
            missing(needed, named(needed));
        }
        where = around;
        return null;
    }

    /** The field that is told when nothing stands here: the one that is needed most, of equals the later. */
    private static @Nullable FieldSpec needed(OutNode.Value value, @Nullable FieldSpec before) {
        FieldSpec most = null;
        for (FieldSpec field : value.fields()) {
            if (field.need() != FieldSpec.Need.NONE
                    && (most == null || field.need().compareTo(most.need()) > 0)) {
                most = field;
            }
        }
        return most == null || before != null && before.need().compareTo(most.need()) > 0 ? before : most;
    }

    private @Nullable String said(OutNode.Value value, Object source) {
        FieldSpec field = value.field();
        if (field == null) {
            return special(value, source);
        }
        return value.kind() == OutNode.Value.Kind.LIST
                ? listed(value, field, source)
                : texts.text(value.fields(), source, this::refuse);
    }

    private String special(OutNode.Value value, Object source) {
        return value.kind() == OutNode.Value.Kind.INSIDE
                ? Objects.requireNonNull(inside.get(source))
                : Objects.requireNonNull(verbs).write(((NationalMessage) source).type(), zone);
    }

    /** A list as one text; null when there is nothing to say or it could not be taken apart again. */
    private @Nullable String listed(OutNode.Value value, FieldSpec field, Object source) {
        FieldSpec.ListSpec list = Objects.requireNonNull(field.list());
        String by = Objects.requireNonNull(list.by());
        OutNode element = Objects.requireNonNull(value.element());
        List<String> texts = new ArrayList<>();
        int before = findings.size();
        Where around = where;
        int index = 0;
        for (Object part : list.national().get(source) instanceof List<?> all ? all : List.of()) {
            where = new Where(around, list.national().shown(), index++);
            String text = text(element, part);
            if (text != null && text.contains(by)) {
                tell(list.fields().get(0), ".", "parts", "this holds `" + by + "`, which ends a part; change it");
            } else if (text != null) {
                texts.add(text);
            }
        }
        where = around;
        String joined = TextList.joined(texts, by);
        if (joined == null && findings.size() == before) {
            tell(field, list.national().shown(), "parts", "with `" + by + "` in between this would be read otherwise");
        }
        return texts.isEmpty() || findings.size() > before ? null : joined;
    }

    private void missing(FieldSpec field, String national) {
        if (field.required()) {
            tell(field, national, "required", "the other side needs this; fill it and send the message again");
        } else if (field.wanted()) {
            wants.add(finding(field, national, Mapping.WANTED, "the other side refuses without this; fill it"));
        }
    }

    private void refuse(@Nullable FieldSpec field, InvalidValue refusal) {
        tell(field, named(field), refusal.rule(), String.valueOf(refusal.getMessage()));
    }

    private static String named(@Nullable FieldSpec field) {
        if (field == null) {
            return "type";
        }
        if (field.list() != null) {
            return field.list().national().shown();
        }
        if (!field.glued().isEmpty()) {
            return field.glued().get(0).shown();
        }
        return field.national() != null
                ? field.national().shown()
                : field.config() != null ? "config " + field.config() : "constant";
    }

    private void tell(@Nullable FieldSpec field, String national, String rule, String text) {
        findings.add(finding(field, national, rule, text));
    }

    /** The path of a finding while writing is that of the national message; file and line are the mapping's. */
    private Finding finding(@Nullable FieldSpec field, String national, String rule, String text) {
        String around = where == null ? "" : where.path();
        String path = national.equals(".") ? around.substring(0, around.length() - 1) : around + national;
        return new Finding(path, rule, text, field == null ? null : field.yaml().place());
    }
}
