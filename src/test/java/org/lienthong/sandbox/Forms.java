package org.lienthong.sandbox;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The forms in which one value may travel: as its text, as a number, a time or a day in any of the partners' ways of
 * writing, or as the name and the content of the file that a link leads to. Two values are the same fact when they have
 * a form in common.
 */
final class Forms {

    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final Map<String, ZoneId> TIMES =
            Map.of("uuuuMMddHHmmss", HERE, "dd/MM/uuuu HH:mm:ss", HERE, "uuuu-MM-dd'T'HH:mm:ss", ZoneOffset.UTC);

    private static final Set<String> DAYS = Set.of("uuuu-MM-dd", "dd/MM/uuuu", "dd-MM-uuuu");

    private Forms() {}

    static Set<String> of(String value) {
        Set<String> forms = new LinkedHashSet<>();
        String text = Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
        forms.add(text.toLowerCase(Locale.ROOT));
        if (text.matches("\\d+(\\.\\d+)?")) {
            forms.add(new BigDecimal(text).stripTrailingZeros().toPlainString());
        }
        TIMES.forEach((pattern, zone) -> {
            try {
                forms.add("at "
                        + LocalDateTime.parse(text, formatter(pattern))
                                .atZone(zone)
                                .toInstant());
            } catch (DateTimeException notSo) {
                forms.remove("");
            }
        });
        DAYS.forEach(pattern -> {
            try {
                forms.add("on " + LocalDate.parse(text, formatter(pattern)));
            } catch (DateTimeException notSo) {
                forms.remove("");
            }
        });
        return forms;
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }
}
