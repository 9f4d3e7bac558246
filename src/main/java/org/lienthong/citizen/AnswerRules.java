package org.lienthong.citizen;

import java.time.LocalDate;
import java.util.Optional;

/** Whether an answer can be taken; a rule that it breaks names the sentence that says what to do. */
final class AnswerRules {

    private static final int LONGEST = 300;
    private static final int LONGEST_TEXT = 2000;

    private AnswerRules() {}

    /** The rule that this answer breaks, for example {@code id-number}; empty when it is fine. */
    static Optional<String> broken(FormField field, String typed, LocalDate today) {
        if (typed.isEmpty()) {
            return field.optional() ? Optional.empty() : Optional.of("required-" + asked(field.kind()));
        }
        if (typed.length() > (field.kind() == FieldKind.LONG_TEXT ? LONGEST_TEXT : LONGEST)) {
            return Optional.of("too-long");
        }
        return fits(field, typed, today)
                ? Optional.empty()
                : Optional.of(field.kind().code());
    }

    private static String asked(FieldKind kind) {
        return kind == FieldKind.CHOICE ? "choice" : "text";
    }

    private static boolean fits(FormField field, String typed, LocalDate today) {
        return switch (field.kind()) {
            case NAME -> typed.matches("[\\p{L}][\\p{L}\\p{M} .,'’()\\-&\\d]{1,199}");
            case TEXT, LONG_TEXT -> true;
            case ID_NUMBER -> Typed.idNumber(typed).isPresent();
            case PHONE -> Typed.phone(typed).isPresent();
            case EMAIL -> typed.matches("[^@\\s]{1,64}@[^@\\s.]+(?:\\.[^@\\s.]+)+");
            case DATE -> Typed.day(typed).filter(day -> !day.isAfter(today)).isPresent();
            case MONEY -> Typed.money(typed).filter(sum -> sum > 0).isPresent();
            case AREA -> Typed.area(typed).isPresent();
            case NUMBER -> typed.matches("[\\p{L}\\d][\\p{L}\\d./\\-]{0,19}");
            case TAX_CODE -> Typed.taxCode(typed).isPresent();
            case CERTIFICATE -> Typed.certificate(typed).isPresent();
            case COMMUNE -> Communes.code(typed) || typed.matches("[\\p{L}][\\p{L}\\p{M} .,'’\\-\\d]{1,99}");
            case CHOICE ->
                field.options().stream().anyMatch(option -> option.value().equals(typed));
        };
    }
}
