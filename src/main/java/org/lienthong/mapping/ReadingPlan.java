package org.lienthong.mapping;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.InvalidValue;

/** What is done with the values of one {@link LocalScope}, in the order of the file. */
final class ReadingPlan {

    /**
     * @param slot {@link LocalNode#NONE} for constants and settings
     * @param when equal conditions of one plan are the same object, so that they need not be asked twice
     */
    record Value(
            FieldSpec field,
            NationalPath national,
            int slot,
            int[] joined,
            Condition.@Nullable Locals when,
            int[] deciding) {}

    /**
     * @param listSlot the slot of the text where the list is one
     * @param places a plan for each numbered place, of the scope around the list
     */
    record Parts(
            FieldSpec field,
            FieldSpec.ListSpec list,
            RecordShape element,
            int listSlot,
            int[] deciding,
            ReadingPlan plan,
            List<ReadingPlan> places) {

        /** Where the list stands, or the first of its numbered places. */
        String path(Capture capture) {
            String first = places.isEmpty() ? null : places.get(0).firstPath(capture);
            return first != null ? first : capture.path() + list.local().shown();
        }
    }

    final LocalScope scope;
    final List<Value> values = new ArrayList<>();
    final List<Parts> parts = new ArrayList<>();
    private final Map<Condition.Locals, Condition.Locals> conditions = new HashMap<>();

    private ReadingPlan(LocalScope scope) {
        this.scope = scope;
    }

    /** @throws BadField when two paths of the mapping cannot stand side by side */
    static ReadingPlan compile(List<FieldSpec> fields, LocalScope scope) {
        ReadingPlan plan = new ReadingPlan(scope);
        for (FieldSpec field : fields) {
            try {
                plan.add(field);
            } catch (IllegalArgumentException e) {
                throw new BadField(field.yaml().finding("bad-path", SafeText.line(e.getMessage())));
            }
        }
        return plan;
    }

    private void add(FieldSpec field) {
        int[] deciding = field.whenRead() == null
                ? new int[0]
                : field.whenRead().all().stream()
                        .mapToInt(one -> scope.slot(one.path()))
                        .toArray();
        if (field.list() != null) {
            FieldSpec.ListSpec list = field.list();
            if (list.numbered()) {
                List<ReadingPlan> places = list.places().stream()
                        .map(place -> compile(place, scope))
                        .toList();
                parts.add(new Parts(
                        field, list, list.national().element(), LocalNode.NONE, deciding, places.get(0), places));
                return;
            }
            if (list.by() != null) {
                LocalScope parted = new LocalScope(scope.format, list.local().shown());
                parted.slot(new LocalPath(scope.format, false, List.of()));
                ReadingPlan each = compile(list.fields(), parted);
                int slot = scope.slot(list.local());
                parts.add(new Parts(field, list, list.national().element(), slot, deciding, each, List.of()));
                return;
            }
            LocalNode node = scope.list(list.local());
            ReadingPlan inner = compile(list.fields(), Objects.requireNonNull(node.parts));
            parts.add(new Parts(field, list, list.national().element(), node.listSlot, deciding, inner, List.of()));
        } else if (field.national() != null) {
            int slot = field.local() == null ? LocalNode.NONE : scope.slot(field.local());
            int[] joined = field.join().stream().mapToInt(scope::slot).toArray();
            Condition.Locals when =
                    field.whenRead() == null ? null : conditions.computeIfAbsent(field.whenRead(), same -> same);
            values.add(new Value(field, field.national(), slot, joined, when, deciding));
        }
    }

    /** Whether the document says anything of what this plan reads; constants do not count. */
    boolean isSaid(Capture capture) {
        for (Value value : values) {
            boolean said = value.slot() == LocalNode.NONE
                    ? Arrays.stream(value.joined()).anyMatch(slot -> capture.text(slot) != null)
                    : capture.values[value.slot()] != null
                            && (value.field().conversion().isFile() || capture.text(value.slot()) != null);
            if (said && (value.when() == null || value.when().hold(capture, value.deciding()))) {
                return true;
            }
        }
        return parts.stream()
                .anyMatch(list -> list.list().by() == null
                        ? !capture.parts(list.listSlot()).isEmpty()
                        : capture.text(list.listSlot()) != null);
    }

    private @Nullable String firstPath(Capture capture) {
        return values.stream()
                .filter(value -> value.slot() != LocalNode.NONE)
                .findFirst()
                .map(value -> capture.path(value.slot()))
                .orElse(null);
    }

    /** What the document says of this field, before its turn; null when that is nothing or cannot be read. */
    @Nullable
    Object peek(NationalPath national, Capture capture, ZoneId zone) {
        for (Value value : values) {
            String text = value.slot() == LocalNode.NONE ? null : capture.text(value.slot());
            boolean counts = value.when() == null || value.when().hold(capture, value.deciding());
            if (text != null && counts && value.national().sameAs(national)) {
                try {
                    return value.field().conversion().read(text, zone);
                } catch (InvalidValue e) {
                    return null;
                }
            }
        }
        return null;
    }

    /** Where the document would say this, in its own notation; null when the mapping reads it nowhere. */
    @Nullable
    String localPath(String national, Capture capture) {
        for (Value value : values) {
            if (value.national().shown().equals(national)) {
                int slot = value.slot() != LocalNode.NONE
                        ? value.slot()
                        : value.joined().length > 0 ? value.joined()[0] : LocalNode.NONE;
                return slot == LocalNode.NONE ? null : capture.path(slot);
            }
        }
        return null;
    }
}
