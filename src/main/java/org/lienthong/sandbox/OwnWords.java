package org.lienthong.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The state in which a partner has a dossier, in the words of its dialect. */
final class OwnWords {

    /** What leads to each national status, from the first. */
    private static final List<Verb> LEADS = List.of(
            Verb.DOSSIER_SUBMITTED,
            Verb.DOSSIER_ACCEPTED,
            Verb.DOSSIER_REFUSED,
            Verb.DOSSIER_PROGRESSED,
            Verb.SUPPLEMENT_REQUESTED,
            Verb.OBLIGATION_REQUESTED,
            Verb.DOSSIER_WITHDRAWN,
            Verb.DOSSIER_STOPPED,
            Verb.DOSSIER_COMPLETED,
            Verb.RESULT_DELIVERED);

    private final Dialect dialect;

    OwnWords(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * What it would have said or heard last of a dossier in this status.
     *
     * @param status the national one, 1 to 10
     * @return empty when the dialect has no word for it
     */
    String of(int status) {
        String verb = LEADS.get(status - 1).code();
        return Stream.of(said(verb), heard("status", String.valueOf(status)), meant(verb))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
    }

    private Optional<String> said(String verb) {
        return Optional.ofNullable(dialect.says().get(verb)).map(Dialect.Saying::state);
    }

    private Optional<String> meant(String verb) {
        return dialect.hears().values().stream()
                .flatMap(hearing -> word(hearing.means(), verb).stream())
                .findFirst();
    }

    private Optional<String> heard(String value, String wanted) {
        return dialect.hears().values().stream()
                .map(Dialect.Hearing::values)
                .filter(Objects::nonNull)
                .map(values -> values.get(value))
                .filter(Objects::nonNull)
                .flatMap(place -> word(place, wanted).stream())
                .findFirst();
    }

    private static Optional<String> word(JsonNode place, String wanted) {
        return place.path("words")
                .propertyStream()
                .filter(word -> word.getValue().asString("").equals(wanted))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
