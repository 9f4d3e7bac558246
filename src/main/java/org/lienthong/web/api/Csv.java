package org.lienthong.web.api;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.PromisedDate;
import org.lienthong.web.words.Local;

/**
 * Comma-separated values that spreadsheets open as they are: a byte-order mark, moments in the time of Viet Nam, promises
 * without an hour as days, and no cell that a spreadsheet would take for a formula.
 */
final class Csv {

    private static final String FORMULA = "=+-@\t\r\n";

    private final Writer out;

    Csv(Writer out) throws IOException {
        this.out = out;
        out.write('\uFEFF');
    }

    void row(List<? extends @Nullable Object> cells) throws IOException {
        out.write(cells.stream().map(Csv::cell).collect(Collectors.joining(",")));
        out.write("\r\n");
    }

    static String cell(@Nullable Object value) {
        String text = harmless(plain(value));
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }

    private static String plain(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return instant.truncatedTo(ChronoUnit.SECONDS)
                    .atZone(Local.ZONE)
                    .toOffsetDateTime()
                    .toString();
        }
        if (value instanceof PromisedDate promise) {
            return promise.day().map(LocalDate::toString).orElseGet(() -> plain(promise.told()));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Csv::plain).collect(Collectors.joining("; "));
        }
        return value == null ? "" : value.toString();
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
