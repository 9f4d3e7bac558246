package org.lienthong.citizen;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What was typed, by field; in the second round of a step the field is called {@code name.2}. Immutable; holds personal data. */
public record Answers(Map<String, String> typed) {

    /** Whether a step is to be asked once more. */
    static final String MORE = "more";

    /** Whether the register answers a step. */
    private static final String KNOWN = "known.";

    private static final String YES = "yes";

    static final Answers NONE = new Answers(Map.of());

    public Answers {
        typed = Map.copyOf(typed);
    }

    /** Empty when nothing was typed. */
    public String get(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Whether what must be answered in this step came from the register, so that nobody is asked for it. */
    public boolean known(FormStep step) {
        return get(KNOWN + step.name()).equals(YES);
    }

    Answers withKnown(Collection<FormStep> steps) {
        return with(steps.stream().collect(Collectors.toMap(step -> KNOWN + step.name(), step -> YES)));
    }

    Answers withoutKnown(Collection<FormStep> steps) {
        return without(steps.stream().map(step -> KNOWN + step.name()).collect(Collectors.toSet()));
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
