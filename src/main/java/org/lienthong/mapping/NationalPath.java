package org.lienthong.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Money;
import org.lienthong.mapping.RecordShape.Component;

/**
 * A place in the national model, found once: {@code receipt.number}, {@code notices}, {@code payables[].amount}.
 *
 * @param shown as written in the mapping
 * @param steps the records on the way
 * @param last the value, record or list at the end
 */
record NationalPath(String shown, List<Step> steps, Component last) {

    /**
     * @param part whether the component is a list of which the part at hand makes one element
     * @param shown the path up to and with this step
     */
    record Step(Component component, RecordShape shape, boolean part, String shown) {}

    private static final Pattern DOT = Pattern.compile("\\.");

    /** @throws IllegalArgumentException with what to do when the model has no such place */
    static NationalPath resolve(String text, RecordShape from) {
        if (from.isBare()) {
            if (!text.equals(".")) {
                throw new IllegalArgumentException("the parts of this list are bare values; write `national: .`");
            }
            return new NationalPath(text, List.of(), from.components()[0]);
        }
        List<Step> steps = new ArrayList<>();
        RecordShape shape = from;
        String[] names = DOT.split(text, -1);
        for (int i = 0; i < names.length - 1; i++) {
            boolean part = names[i].endsWith("[]");
            Component component = component(shape, part ? names[i].substring(0, names[i].length() - 2) : names[i]);
            shape = inner(component, part);
            steps.add(new Step(
                    component, shape, part, String.join(".", List.of(names).subList(0, i + 1))));
        }
        return new NationalPath(text, List.copyOf(steps), component(shape, names[names.length - 1]));
    }

    private static Component component(RecordShape shape, String name) {
        Component component = shape.component(name);
        if (component == null) {
            throw new IllegalArgumentException("a " + ValueType.name(shape.type()) + " has no `" + SafeText.code(name)
                    + "`; " + Likely.meant(name, shape.listed()));
        }
        return component;
    }

    private static RecordShape inner(Component component, boolean part) {
        if (component.shape() == null) {
            throw new IllegalArgumentException("`" + component.name() + "` is a value and has no parts");
        }
        if (component.list() != part) {
            throw new IllegalArgumentException(
                    component.list()
                            ? "`" + component.name() + "` is a list; use list, or write " + component.name() + "[]"
                            : "`" + component.name() + "` is no list; leave [] out");
        }
        return component.shape();
    }

    boolean hasParts() {
        return steps.stream().anyMatch(Step::part);
    }

    /** The shape of one element of the list at the end. */
    RecordShape element() {
        return last.shape() != null ? last.shape() : RecordShape.bare(last.type());
    }

    /**
     * The value in a record, or null when something on the way is absent. Where the way leads through a list, amounts are
     * added up, and of anything else the first is taken.
     */
    @Nullable
    Object get(@Nullable Object record) {
        if (hasParts()) {
            List<Object> found = new ArrayList<>();
            collect(record, 0, found);
            return found.isEmpty() ? null : last.type() == Money.class ? sum(found) : found.get(0);
        }
        Object at = record;
        for (int i = 0; at != null && i < steps.size(); i++) {
            at = steps.get(i).component().accessor().apply(at);
        }
        return at == null ? null : last.accessor().apply(at);
    }

    private void collect(@Nullable Object record, int step, List<Object> found) {
        if (record == null) {
            return;
        }
        if (step == steps.size()) {
            Object value = last.accessor().apply(record);
            if (value != null) {
                found.add(value);
            }
            return;
        }
        Object inner = steps.get(step).component().accessor().apply(record);
        List<?> records = inner instanceof List<?> list ? list : inner == null ? List.of() : List.of(inner);
        records.forEach(each -> collect(each, step + 1, found));
    }

    private static Money sum(List<Object> amounts) {
        return amounts.stream().map(Money.class::cast).reduce(Money.ZERO, Money::plus);
    }

    boolean sameAs(NationalPath other) {
        return Objects.equals(shown, other.shown);
    }
}
