package org.lienthong.mapping;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.mapping.RecordShape.Component;

/** A national record while its values are found. It is made when the first of them is. */
final class Draft {

    /** Stands for a value that was there but could not be read, so that it is not called missing as well. */
    static final Object FAILED = new Object();

    final RecordShape shape;

    /** Which part of the document speaks of this record. */
    final Capture capture;

    /** What the mapping reads in that part. */
    final ReadingPlan plan;

    /** Where the record stands, seen from that part; empty at its top. */
    final String prefix;

    final @Nullable Object[] values;

    private Draft @Nullable [] own;

    Draft(RecordShape shape, Capture capture, ReadingPlan plan, String prefix) {
        this.shape = shape;
        this.capture = capture;
        this.plan = plan;
        this.prefix = prefix;
        this.values = new Object[shape.components().length];
    }

    boolean empty() {
        for (Object value : values) {
            if (value != null) {
                return false;
            }
        }
        return true;
    }

    /** Puts a value where the path says; the first one stays. */
    void put(NationalPath path, Object value) {
        Draft draft = on(path);
        int index = path.last().index();
        if (draft.values[index] == null) {
            draft.values[index] = value;
        }
    }

    /** The list at the end of the path. */
    List<Object> list(NationalPath path) {
        return on(path).list(path.last().index());
    }

    private Draft on(NationalPath path) {
        Draft draft = this;
        for (NationalPath.Step step : path.steps()) {
            draft = step.part() ? draft.part(step) : draft.inner(step);
        }
        return draft;
    }

    private Draft inner(NationalPath.Step step) {
        int index = step.component().index();
        if (values[index] instanceof Draft known) {
            return known;
        }
        Draft made = new Draft(step.shape(), capture, plan, step.shown());
        values[index] = made;
        return made;
    }

    private Draft part(NationalPath.Step step) {
        int index = step.component().index();
        if (own == null) {
            own = new Draft[values.length];
        }
        Draft known = own[index];
        if (known == null) {
            known = new Draft(step.shape(), capture, plan, step.shown());
            own[index] = known;
            list(index).add(known);
        }
        return known;
    }

    @SuppressWarnings("unchecked")
    private List<Object> list(int index) {
        Object known = values[index];
        if (known == null) {
            known = new ArrayList<>();
            values[index] = known;
        }
        return (List<Object>) known;
    }

    /** Takes over what another draft of the same thing says; false when the two disagree. */
    boolean merge(Draft other) {
        boolean agree = true;
        for (Component component : shape.components()) {
            int index = component.index();
            Object theirs = other.values[index];
            if (theirs == null) {
                continue;
            }
            if (component.list()) {
                list(index).addAll(other.list(index));
            } else if (values[index] == null) {
                values[index] = theirs;
            } else if (values[index] instanceof Draft mine && theirs instanceof Draft draft) {
                agree &= mine.merge(draft);
            } else {
                agree &= values[index].equals(theirs);
            }
        }
        return agree;
    }
}
