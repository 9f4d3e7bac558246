package org.lienthong.citizen;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What was typed, by field; in the second round of a step the field is called {@code name.2}. Immutable; holds personal data. */
public record Answers(Map<String, String> typed) {

    /** Whether a step is to be asked once more. */
    static final String MORE = "more";

    static final Answers NONE = new Answers(Map.of());

    public Answers {
        typed = Map.copyOf(typed);
    }

    /** Empty when nothing was typed. */
    public String get(String field) {
        return typed.getOrDefault(field, "");
    }

    Answers with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(typed);
        all.putAll(more);
        return new Answers(all);
    }

    Answers without(Set<String> fields) {
        Map<String, String> rest = new LinkedHashMap<>(typed);
        rest.keySet().removeAll(fields);
        return new Answers(rest);
    }

    /** As people type it: no blanks at the ends or twice, letters composed, no control characters. */
    static String clean(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ")
                .strip();
    }

    @Override
    public String toString() {
        return "Answers" + typed.keySet();
    }
}
