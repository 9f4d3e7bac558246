package org.lienthong.web.api;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.PromisedDate;
import org.lienthong.web.words.Local;

/**
 * An Excel workbook that is written while it is sent: never more than some hundred rows are held. Moments are dates in the
 * time of Viet Nam, numbers are numbers, and every text is a text, also one that looks like a formula. A list that is longer
 * than a sheet goes on in the next one, under the same headings.
 */
final class Xlsx implements Closeable {

    private static final String DAY = "dd/mm/yyyy";
    private static final String MOMENT = "dd/mm/yyyy hh:mm";
    private static final int FLUSHED = 500;
    private static final int LONGEST_TEXT = 32_767;
    private static final int WIDTH = 20;

    private final Workbook book;
    private final String name;
    private final List<String> head;
    private final int longest;

    private Worksheet sheet;
    private int sheets;
    private int row;

    /** @param out left open at the end */
    Xlsx(OutputStream out, String name, List<String> head) {
        this(out, name, head, 1_000_000);
    }

    /** @param longest how many rows a sheet takes; Excel itself takes 1,048,576 */
    Xlsx(OutputStream out, String name, List<String> head, int longest) {
        this.book = new Workbook(out, "Lienthong", "1.0");
        this.name = name;
        this.head = head;
        this.longest = longest;
        this.sheet = begin();
    }

    void row(List<? extends @Nullable Object> cells) throws IOException {
        if (row > longest) {
            sheet.close();
            sheet = begin();
        }
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        row++;
        if (row % FLUSHED == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        sheet.close();
        book.close();
    }

    private Worksheet begin() {
        sheets++;
        Worksheet next = book.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        next.freezePane(0, 1);
        for (int column = 0; column < head.size(); column++) {
            next.width(column, WIDTH);
            next.inlineString(0, column, head.get(column));
            next.style(0, column).bold().set();
        }
        row = 1;
        return next;
    }

    private void write(int column, @Nullable Object value) {
        if (value instanceof PromisedDate promise) {
            write(column, promise.day().<Object>map(day -> day).orElse(promise.told()));
        } else if (value instanceof Instant instant) {
            sheet.value(row, column, LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.SECONDS), Local.ZONE));
            sheet.style(row, column).format(MOMENT).set();
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format(DAY).set();
        } else if (value instanceof Integer || value instanceof Long || value instanceof BigDecimal) {
            sheet.value(row, column, (Number) value);
        } else if (value instanceof Boolean flag) {
            sheet.value(row, column, flag);
        } else if (value != null) {
            text(column, plain(value));
        }
    }

    private void text(int column, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, column, text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        }
    }

    private static String plain(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining("; "))
                : value.toString();
    }
}
