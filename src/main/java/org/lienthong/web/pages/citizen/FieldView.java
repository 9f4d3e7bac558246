package org.lienthong.web.pages.citizen;

import java.util.List;
import java.util.Locale;
import org.lienthong.citizen.Communes;
import org.lienthong.citizen.Communes.Commune;
import org.lienthong.citizen.FieldKind;
import org.lienthong.citizen.FormField;
import org.lienthong.citizen.Stage;

/**
 * One question as a page shows it.
 *
 * @param rule that the answer breaks; empty when it is fine
 */
public record FieldView(
        String name,
        FieldKind kind,
        String label,
        String hint,
        boolean optional,
        String value,
        String rule,
        List<Choice> choices) {

    /** One of the answers that can be chosen. */
    public record Choice(String value, String label) {}

    static FieldView of(
            Stage stage, FormField field, String value, String rule, List<Commune> communes, Locale locale) {
        List<Choice> choices = field.kind() == FieldKind.COMMUNE
                ? communes.stream()
                        .map(commune -> new Choice(commune.code(), commune.name()))
                        .toList()
                : field.options().stream()
                        .map(option -> new Choice(option.value(), option.label().in(locale)))
                        .toList();
        return new FieldView(
                stage.name(field),
                field.kind(),
                field.label().in(locale),
                field.hint().in(locale),
                field.optional(),
                value,
                rule,
                choices);
    }

    public boolean broken() {
        return !rule.isEmpty();
    }

    /** For {@code aria-describedby}; empty: nothing describes it. */
    public String describedBy() {
        String hinted = hint.isEmpty() ? "" : name + "-hint";
        return (hinted + (broken() ? " " + name + "-error" : "")).strip();
    }

    /** How many letters fit, for the width of its box. */
    public String width() {
        return switch (kind) {
            case ID_NUMBER, PHONE, DATE, NUMBER, AREA, TAX_CODE, CERTIFICATE -> "short";
            case MONEY -> "middle";
            default -> "wide";
        };
    }

    /** What stands in its box: of a commune the name, also where its code is kept. */
    public String typed() {
        return kind == FieldKind.COMMUNE ? shown() : value;
    }

    /** A commune in words that the list does not name: the office has to add its code. */
    public boolean unlisted() {
        return kind == FieldKind.COMMUNE && !value.isEmpty() && !Communes.code(value) && shown().equals(value);
    }

    /** The value in words. */
    public String shown() {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value);
    }
}
