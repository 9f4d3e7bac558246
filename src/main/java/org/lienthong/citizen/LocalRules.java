package org.lienthong.citizen;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an answer means in the province of the land, today, and whether it can be taken there. */
@Component
class LocalRules {

    private final Communes communes;
    private final InstantSource clock;

    LocalRules(Communes communes, InstantSource clock) {
        this.communes = communes;
        this.clock = clock;
    }

    LocalDate today() {
        return Times.day(clock.instant());
    }

    /** What is kept of it: the code of a commune that the list knows, else what was typed. */
    String meant(FormField field, String typed, String province) {
        return field.kind() == FieldKind.COMMUNE
                ? communes.find(province, typed).map(Communes.Commune::code).orElse(typed)
                : typed;
    }

    /** The rule that it breaks; empty when it is fine. A code that the list lacks may be right, one of another province is not. */
    Optional<String> broken(FormField field, String meant, String province) {
        return AnswerRules.broken(field, meant, today())
                .or(() -> field.kind() == FieldKind.COMMUNE && Communes.code(meant) && !communes.canBe(province, meant)
                        ? Optional.of(FieldKind.COMMUNE.code())
                        : Optional.empty());
    }
}
