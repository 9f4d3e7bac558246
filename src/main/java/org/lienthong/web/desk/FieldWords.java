package org.lienthong.web.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Money;
import org.lienthong.web.words.Local;
import org.lienthong.web.words.Words;
import org.springframework.stereotype.Component;

/** Fields of the national model and their values as people read them; what is personal is covered for those who may not see it. */
@Component
class FieldWords {

    private static final int MOST = 3;
    private static final int SHOWN_DIGITS = 3;

    /** Numbers by which a person is found: also officials see only their ends. */
    private static final Set<String> NUMBERS = Set.of("idNumber", "taxCode", "payerTaxCode", "phone");

    private static final Set<String> PERSONAL =
            Set.of("name", "payerName", "birthDate", "email", "address", "text", "note", "subject", "to", "issuedBy");

    private static final Set<String> AMOUNTS = Set.of("amount", "price", "landPrice", "infrastructureCost");

    private static final String PROMISE = last(Leaves.PROMISE);

    private final Words words;

    FieldWords(Words words) {
        this.words = words;
    }

    /** The section, for example "Người nộp". */
    String section(Locale locale, String path) {
        return words.say(locale, "section." + sectionOf(path));
    }

    /** The field inside its section. */
    String field(Locale locale, String path) {
        return words.say(locale, "field." + last(path));
    }

    /** @param persons whether names may be shown */
    String value(Locale locale, String path, List<String> values, boolean persons) {
        if (!persons && personal(path)) {
            return words.say(locale, "side.covered");
        }
        String shown = values.stream()
                .distinct()
                .limit(MOST)
                .map(value -> one(locale, path, value))
                .collect(Collectors.joining("; "));
        long more = values.stream().distinct().count() - MOST;
        return more > 0 ? words.say(locale, "side.more", shown, more) : shown;
    }

    static boolean personal(String path) {
        String last = last(path);
        boolean ofPaper = path.contains("documents[]") || path.contains("fees[]") || path.contains("deductions[]");
        return NUMBERS.contains(last) || path.contains("address") || PERSONAL.contains(last) && !ofPaper;
    }

    static String sectionOf(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "dossier" : path.substring(0, dot).replace("[]", "").replace(".address", "");
    }

    static String last(String path) {
        String last = path.substring(path.lastIndexOf('.') + 1).replace("[]", "");
        return path.contains(".address.") ? "address." + last : last;
    }

    private String one(Locale locale, String path, String value) {
        String last = last(path);
        if (path.equals(Leaves.STATUS)) {
            return words.of(locale, DossierStatus.valueOf(value));
        }
        if (NUMBERS.contains(last)) {
            return "•••" + value.substring(Math.max(0, value.length() - SHOWN_DIGITS));
        }
        if (last.equals("channel")) {
            return words.say(locale, "channel." + value);
        }
        if (AMOUNTS.contains(last)) {
            return words.say(locale, "track.sum", Local.sum(new Money(new BigDecimal(value).longValueExact())));
        }
        return time(last, value);
    }

    private static String time(String field, String value) {
        try {
            if (value.length() == "2026-01-31".length() && value.charAt(4) == '-') {
                return Local.day(LocalDate.parse(value));
            }
            if (value.endsWith("Z") && value.indexOf('T') == "2026-01-31".length()) {
                Instant at = Instant.parse(value);
                return field.equals(PROMISE) ? Local.promise(at) : Local.moment(at);
            }
            return value;
        } catch (DateTimeParseException text) {
            return value;
        }
    }
}
