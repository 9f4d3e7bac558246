package org.lienthong.mapping;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.mapping.RecordShape.Component;

/** Turns what one item says into drafts, and drafts into records. Findings are collected, never thrown. */
final class ItemReading {

    private final Surroundings surroundings;
    private final ZoneId zone;
    private final CodeDay day;
    private final @Nullable Trace trace;
    private final ItemFindings findings = new ItemFindings();

    ItemReading(Surroundings surroundings, ZoneId zone, CodeDay day, @Nullable Trace trace) {
        this.day = day;
        this.surroundings = surroundings;
        this.zone = zone;
        this.trace = trace;
    }

    ItemFindings findings() {
        return findings;
    }

    void fill(Draft draft, ReadingPlan plan, Capture capture) {
        for (Capture.Fault fault : capture.faults()) {
            findings.add(fault.finding());
        }
        say(draft, plan, capture);
    }

    /** What the values and lists of the plan say; faults of the capture's shape are told by {@link #fill}. */
    private void say(Draft draft, ReadingPlan plan, Capture capture) {
        Condition.Locals asked = null;
        boolean counts = true;
        for (ReadingPlan.Value value : plan.values) {
            // Neighbours mostly share their condition, and asking it costs more than reading the value.
            if (value.when() != asked) {
                asked = value.when();
                counts = asked == null || asked.hold(capture, value.deciding());
            }
            if (counts) {
                value(draft, value, capture);
            }
        }
        for (ReadingPlan.Parts parts : plan.parts) {
            parts(draft, parts, capture);
        }
    }

    private void value(Draft draft, ReadingPlan.Value value, Capture capture) {
        FieldSpec field = value.field();
        if (field.value() != null) {
            draft.put(value.national(), field.value());
            trace(value, capture, field.constant());
            return;
        }
        try {
            String text = text(value, capture);
            if (text == null) {
                missing(draft, value, capture);
                return;
            }
            draft.put(value.national(), field.conversion().read(text, zone, day));
            trace(value, capture, text);
        } catch (InvalidValue e) {
            int slot = value.slot() == LocalNode.NONE && value.joined().length > 0 ? value.joined()[0] : value.slot();
            refuse(capture, slot, value, e);
            draft.put(value.national(), Draft.FAILED);
        }
    }

    private @Nullable String text(ReadingPlan.Value value, Capture capture) {
        if (value.slot() != LocalNode.NONE) {
            if (!value.field().conversion().isFile()) {
                String text = capture.text(value.slot());
                Split split = value.field().split();
                return text == null || split == null ? text : split.take(text);
            }
            String raw = capture.values[value.slot()];
            return raw == null || raw.isBlank() ? null : raw;
        }
        if (value.field().config() != null) {
            String setting = surroundings.settings().get(value.field().config());
            return setting == null ? null : SafeText.clean(setting);
        }
        return joined(value, capture);
    }

    private static @Nullable String joined(ReadingPlan.Value value, Capture capture) {
        StringBuilder text = new StringBuilder();
        for (int slot : value.joined()) {
            String part = capture.text(slot);
            if (part != null) {
                text.append(text.isEmpty() ? "" : value.field().separator()).append(part);
            }
        }
        return text.isEmpty() ? null : text.toString();
    }

    private void missing(Draft draft, ReadingPlan.Value value, Capture capture) {
        if (!value.field().required()) {
            return;
        }
        String config = value.field().config();
        if (config != null) {
            findings.add(value.field()
                    .yaml()
                    .finding("required", "set `" + config + "` for this system in the province's config"));
            return;
        }
        int slot = value.slot() == LocalNode.NONE ? value.joined()[0] : value.slot();
        String path = capture.path(slot);
        if (findings.none(finding -> finding.path().equals(path))) {
            findings.add(new Finding(
                    path, "required", "this is missing or blank; send it" + by(value.field()), capture.place(slot)));
        }
    }

    private void refuse(Capture capture, int slot, ReadingPlan.Value value, InvalidValue refusal) {
        if (slot == LocalNode.NONE) {
            findings.add(value.field()
                    .yaml()
                    .finding(refusal.rule(), "the setting cannot be read: " + refusal.getMessage()));
            return;
        }
        String path = capture.path(slot);
        // One local value may be several national ones; its fault is told once.
        if (findings.none(
                finding -> finding.path().equals(path) && finding.rule().equals(refusal.rule()))) {
            findings.add(
                    new Finding(path, refusal.rule(), refusal.getMessage() + by(value.field()), capture.place(slot)));
        }
    }

    private static String by(FieldSpec field) {
        return " [" + field.yaml().place() + "]";
    }

    private void parts(Draft draft, ReadingPlan.Parts parts, Capture capture) {
        FieldSpec field = parts.field();
        if (field.whenRead() != null && !field.whenRead().hold(capture, parts.deciding())) {
            return;
        }
        List<Draft> made = parts.list().numbered() ? places(parts, capture) : elements(parts, capture);
        if (made.isEmpty()) {
            missingList(field, parts, capture);
            return;
        }
        draft.list(parts.list().national()).addAll(parts.list().group().isEmpty() ? made : grouped(made, parts));
    }

    private List<Draft> elements(ReadingPlan.Parts parts, Capture capture) {
        List<Draft> made = new ArrayList<>();
        for (Capture part : captures(parts, capture)) {
            if (findings.full()) {
                break;
            }
            Draft element = new Draft(parts.element(), part, parts.plan(), "");
            fill(element, parts.plan(), part);
            if (!element.empty()) {
                made.add(element);
            }
        }
        return made;
    }

    /** An element for each numbered place of which anything is said; places in between may be free. */
    private List<Draft> places(ReadingPlan.Parts parts, Capture capture) {
        List<Draft> made = new ArrayList<>();
        for (ReadingPlan place : parts.places()) {
            if (place.isSaid(capture)) {
                Draft element = new Draft(parts.element(), capture, place, "");
                say(element, place, capture);
                if (!element.empty()) {
                    made.add(element);
                }
            }
        }
        return made;
    }

    private List<Capture> captures(ReadingPlan.Parts parts, Capture capture) {
        String by = parts.list().by();
        if (by == null) {
            return capture.parts(parts.listSlot());
        }
        List<Capture> found = new ArrayList<>();
        String text = capture.text(parts.listSlot());
        try {
            for (String piece : text == null ? List.<String>of() : TextList.parts(text, by)) {
                Capture part = new Capture(parts.plan().scope, capture, found.size()).counted();
                part.values[0] = piece;
                part.line = capture.place(parts.listSlot()).line();
                part.column = capture.place(parts.listSlot()).column();
                found.add(part);
            }
        } catch (InvalidValue e) {
            findings.add(new Finding(
                    capture.path(parts.listSlot()),
                    e.rule(),
                    e.getMessage() + by(parts.field()),
                    capture.place(parts.listSlot())));
        }
        return found;
    }

    private void missingList(FieldSpec field, ReadingPlan.Parts parts, Capture capture) {
        if (!field.required()) {
            return;
        }
        String path = parts.path(capture);
        if (findings.none(finding -> finding.path().startsWith(path))) {
            findings.add(new Finding(
                    path, "required", "this list is missing or empty; send it" + by(field), capture.place()));
        }
    }

    private List<Draft> grouped(List<Draft> made, ReadingPlan.Parts parts) {
        Map<List<@Nullable Object>, Draft> groups = new LinkedHashMap<>();
        for (Draft part : made) {
            List<@Nullable Object> key = new ArrayList<>();
            parts.list().group().forEach(path -> key.add(part.values[path.last().index()]));
            Draft known = groups.putIfAbsent(key, part);
            if (known != null && !known.merge(part)) {
                findings.add(new Finding(
                        part.capture.path(),
                        "group",
                        "this part belongs to an earlier one but says something else about it; make them agree"
                                + by(parts.field()),
                        part.capture.place()));
            }
        }
        return List.copyOf(groups.values());
    }

    /** Tells every required value that is missing in a record that has appeared. */
    void check(Draft draft) {
        if (findings.full()) {
            return;
        }
        for (Component component : draft.shape.required()) {
            if (draft.values[component.index()] == null) {
                absent(draft, component);
            }
        }
        for (Object value : draft.values) {
            if (value instanceof Draft inner) {
                check(inner);
            } else if (value instanceof ArrayList<?> list) {
                list.forEach(this::checkElement);
            }
        }
    }

    private void checkElement(Object element) {
        if (element instanceof Draft inner) {
            check(inner);
        }
    }

    private void absent(Draft draft, Component component) {
        String national = draft.prefix.isEmpty() ? component.name() : draft.prefix + "." + component.name();
        String local = draft.plan.localPath(national, draft.capture);
        String path = local != null ? local : draft.capture.path();
        String text = local != null
                ? "this is missing or blank; send it, because " + national + " is needed here"
                : "nothing here says " + national + ", which is needed; send it, or add it to the mapping";
        if (findings.none(
                finding -> finding.path().equals(path) && finding.text().equals(text)
                        || local != null && finding.path().equals(local))) {
            findings.add(new Finding(path, "required", text, draft.capture.place()));
        }
    }

    private void trace(ReadingPlan.Value value, Capture capture, @Nullable String text) {
        if (trace != null) {
            trace.note(value, capture, text == null ? "" : text);
        }
    }
}
