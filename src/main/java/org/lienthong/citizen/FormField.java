package org.lienthong.citizen;

import java.util.List;
import java.util.Map;

/**
 * One question.
 *
 * @param gives national path of the answer, for example {@code submission.applicant.name}; {@code [*]} stands for the number
 *     of the round where its step is asked several times; empty: it only steers the form
 * @param options of a choice, in their order
 */
public record FormField(
        String name, FieldKind kind, Said label, Said hint, boolean optional, String gives, List<Option> options) {

    public FormField {
        options = List.copyOf(options);
    }

    /** @param also what choosing it says besides, by national path */
    public record Option(String value, Said label, Map<String, String> also) {
        public Option {
            also = Map.copyOf(also);
        }
    }
}
