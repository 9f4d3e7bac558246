package org.lienthong.citizen;

import java.util.Set;

/** Holds when a field has one of these answers; {@link #ALWAYS} names no field. */
public record When(String field, Set<String> is) {

    static final When ALWAYS = new When("", Set.of());

    public When {
        is = Set.copyOf(is);
    }

    boolean holds(Answers answers) {
        return field.isEmpty() || is.contains(answers.get(field));
    }
}
