package org.lienthong.web.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.Instalment;
import org.lienthong.clock.Phase;
import org.lienthong.clock.Verdict;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Holder;
import org.lienthong.dossier.MessageType;
import org.lienthong.registry.Connection;
import org.lienthong.registry.Delivery;
import org.lienthong.registry.PlannedItem;
import org.lienthong.registry.Quarantined;
import org.lienthong.registry.Receiver;
import org.lienthong.registry.Stuck;
import org.lienthong.web.Readiness;
import org.lienthong.web.words.Words;
import org.springframework.stereotype.Component;

/** Sends whole lists as tables for spreadsheets, read part by part while they are sent. */
@Component
public class Tables {

    /** How an address of a page ends whose list is sent as a file; {@code form} is one of both. */
    public static final String FORM = ".{form:csv|xlsx}";

    static final String CSV = "text/csv;charset=UTF-8";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Words words;

    Tables(Words words) {
        this.words = words;
    }

    /**
     * @param name of the list, also of the file
     * @param head the columns; in workbooks they are worded
     */
    public record Table(String name, List<String> head, Rows rows) {}

    /** A cell that workbooks hold in the words of the reader, other files as programs know it. */
    public record Worded(String value, String key) {
        @Override
        public String toString() {
            return value;
        }
    }

    /** Gives its rows one by one. */
    public interface Rows {
        void each(Receiver<List<? extends @Nullable Object>> receiver) throws IOException;
    }

    /** @param form csv or xlsx */
    public void send(Table table, String form, Locale locale, HttpServletResponse response) throws IOException {
        if (form.equals("csv")) {
            csv(table, response);
        } else {
            xlsx(table, locale, response);
        }
    }

    void csv(Table table, HttpServletResponse response) throws IOException {
        response.setContentType(CSV);
        attach(table, ".csv", response);
        BufferedWriter out =
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        Csv csv = new Csv(out);
        csv.row(table.head());
        table.rows().each(csv::row);
        out.flush();
    }

    /** In the words of the reader. */
    void xlsx(Table table, Locale locale, HttpServletResponse response) throws IOException {
        response.setContentType(XLSX);
        attach(table, ".xlsx", response);
        List<String> head = table.head().stream()
                .map(column -> words.say(locale, "sheet." + column))
                .toList();
        try (Xlsx book = new Xlsx(response.getOutputStream(), words.say(locale, "sheets." + table.name()), head)) {
            table.rows()
                    .each(row -> book.row(
                            row.stream().map(cell -> worded(locale, cell)).toList()));
        }
    }

    private static void attach(Table table, String end, HttpServletResponse response) {
        response.setHeader("Content-Disposition", "attachment; filename=\"" + table.name() + end + "\"");
    }

    private @Nullable Object worded(Locale locale, @Nullable Object cell) {
        if (cell instanceof DossierStatus status) {
            return words.of(locale, status);
        }
        if (cell instanceof Holder holder) {
            return words.of(locale, holder);
        }
        if (cell instanceof Phase phase) {
            return words.of(locale, phase);
        }
        if (cell instanceof MessageType type) {
            return words.of(locale, type);
        }
        if (cell instanceof Quarantined.Kind || cell instanceof Quarantined.State) {
            return words.say(locale, "quarantine." + cell);
        }
        if (cell instanceof Delivery.State) {
            return words.say(locale, "delivery." + cell);
        }
        if (cell instanceof PlannedItem.State) {
            return words.say(locale, "replays.item." + cell);
        }
        if (cell instanceof Worded one) {
            return words.say(locale, one.key());
        }
        if (cell instanceof Connection.State) {
            return words.say(locale, "connection." + cell);
        }
        if (cell instanceof Readiness.Step) {
            return words.say(locale, "country.step." + cell);
        }
        if (cell instanceof Stuck.Kind) {
            return words.say(locale, "sheet.stuck." + cell);
        }
        if (cell instanceof Instalment.Basis basis) {
            return words.of(locale, basis);
        }
        return cell instanceof Verdict verdict ? words.of(locale, verdict) : cell;
    }
}
