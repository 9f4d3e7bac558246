package org.lienthong.mapping;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When a field counts: a local value (reading) or a national one (writing) is one of a few. */
sealed interface Condition {

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
