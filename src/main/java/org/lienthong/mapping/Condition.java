package org.lienthong.mapping;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When a field counts: a local value (reading) or a national one (writing) is one of a few. */
sealed interface Condition {

    /** All of these hold. */
    record Locals(List<Local> all) {
        /** @param slots of the paths, in their order */
        boolean hold(Capture capture, int[] slots) {
            for (int i = 0; i < slots.length; i++) {
                if (!all.get(i).holds(capture.text(slots[i]))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** All of these hold. */
    record Nationals(List<National> all) {
        boolean hold(Object record) {
            return all.stream().allMatch(condition -> condition.holds(record));
        }
    }

    /**
     * @param texts as they stand in the local document, cleaned; when there are none the value only has to be there
     * @param not whether the value must be none of these; then it may be absent
     */
    record Local(LocalPath path, Set<String> texts, boolean not) implements Condition {
        /** @param text cleaned, null when absent */
        boolean holds(@Nullable String text) {
            if (text == null) {
                return not;
            }
            return not ? !texts.contains(text) : texts.isEmpty() || texts.contains(text);
        }
    }

    /**
     * @param values of the model; when there are none the value only has to be there
     * @param not whether the value must be none of these; then it may be absent
     */
    record National(NationalPath path, Set<Object> values, boolean not) implements Condition {
        boolean holds(Object record) {
            Object value = path.get(record);
            if (value == null) {
                return not;
            }
            return not ? !values.contains(value) : values.isEmpty() || values.contains(value);
        }
    }
}
