package org.lienthong.mapping;

import java.util.ArrayList;
import java.util.List;

/** Notes for explanations which rule gave which national field. */
final class Trace {

    private final List<Explanation.Field> fields = new ArrayList<>();

    void note(ReadingPlan.Value value, Capture capture, String text) {
        FieldSpec field = value.field();
        fields.add(new Explanation.Field(
                national(value, capture),
                local(value, capture),
                rule(field),
                field.yaml().place(),
                field.value() != null || field.conversion().isCode() ? SafeText.code(text) : masked(text)));
    }

    List<Explanation.Field> fields() {
        return fields;
    }

    /** Inside lists the part is named, because one national path stands for many values there. */
    private static String national(ReadingPlan.Value value, Capture capture) {
        return capture.around == null
                ? value.national().shown()
                : value.national().shown() + " of " + capture.path();
    }

    private static String local(ReadingPlan.Value value, Capture capture) {
        if (value.slot() != LocalNode.NONE) {
            return capture.path(value.slot());
        }
        List<String> joined = new ArrayList<>();
        for (int slot : value.joined()) {
            joined.add(capture.path(slot));
        }
        return String.join(" + ", joined);
    }

    private static String rule(FieldSpec field) {
        if (field.value() != null) {
            return "constant";
        }
        if (field.config() != null) {
            return "config " + field.config();
        }
        String first = field.split() != null ? "split, " : field.join().isEmpty() ? "" : "join, ";
        return first + field.conversion().named();
    }

    private static String masked(String text) {
        int length = text.codePointCount(0, text.length());
        return text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(0, 1)) + "… (" + length + ")";
    }
}
