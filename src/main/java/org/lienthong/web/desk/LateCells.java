package org.lienthong.web.desk;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lienthong.citizen.Typed;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.web.words.Local;

/** The cells of one line, and what is wrong with them. */
final class LateCells {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d/M/uuuu H:m").withResolverStyle(ResolverStyle.STRICT);
    private static final int END_OF_WORK = 17;
    private static final int LONGEST = 500;

    private final LateTable.Line line;
    private final List<LateRow.Wrong> wrong = new ArrayList<>();

    LateCells(LateTable.Line line) {
        this.line = line;
    }

    String shown(String column) {
        return line.cell(LateRows.COLUMNS.indexOf(column));
    }

    @Nullable
    String text(String column) {
        String text = shown(column);
        if (text.length() > LONGEST) {
            wrong(column, "late.wrong.long");
        }
        return text.isEmpty() ? null : text;
    }

    /** The same is told once. */
    void wrong(String column, String key) {
        LateRow.Wrong one = new LateRow.Wrong(column, key);
        if (!wrong.contains(one)) {
            wrong.add(one);
        }
    }

    <T> @Nullable T needed(String column, Function<String, T> parse) {
        if (text(column) == null) {
            wrong(column, "late.wrong.missing");
        }
        return read(column, parse);
    }

    <T> @Nullable T read(String column, Function<String, T> parse) {
        String text = shown(column);
        try {
            return text.isEmpty() ? null : parse.apply(text);
        } catch (InvalidValue | DateTimeException none) {
            wrong(column, "late.wrong." + column);
            return null;
        }
    }

    List<LateRow.Wrong> wrong() {
        return wrong;
    }

    /** The true time, in the hour of Viet Nam. */
    static Instant moment(String text) {
        String plain = text.replace('T', ' ').replace('-', '/');
        LocalDateTime local = plain.matches("\\d{4}/.*")
                ? LocalDateTime.parse(text.strip().replace(' ', 'T'))
                : LocalDateTime.parse(plain, MOMENT);
        return local.atZone(Local.ZONE).toInstant();
    }

    /** When offices close on that day. */
    static Instant endOfDay(String text) {
        return endOf(Local.day(text));
    }

    static Instant endOf(LocalDate day) {
        return day.atTime(END_OF_WORK, 0).atZone(Local.ZONE).toInstant();
    }

    /** Spreadsheets take the first 0 off numbers. */
    static String idNumber(String text) {
        if (text.matches("\\d{8}|\\d{11}")) {
            throw new InvalidValue("id-number", "write the identity number with all its digits");
        }
        return text;
    }

    static String phone(String text) {
        if (text.matches("[1-9]\\d{8}")) {
            throw new InvalidValue("phone", "write the telephone number with the 0 before it");
        }
        return text;
    }

    static BigDecimal area(String text) {
        return Typed.area(text).orElseThrow(() -> new InvalidValue("number", "write the area as 120,5"));
    }
}
