package org.lienthong.web.words;

import java.math.BigInteger;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.lienthong.dossier.Money;
import org.lienthong.dossier.PromisedDate;

/** How moments, days and sums are written for people: the hour of Viet Nam, day before month, dots in sums. */
public final class Local {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private Local() {}

    public static String moment(Instant instant) {
        return MOMENT.format(instant.atZone(ZONE));
    }

    public static String day(Instant instant) {
        return DAY.format(instant.atZone(ZONE));
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A promise as it was told: the hour of a day, or the day alone. */
    public static String promise(Instant told) {
        return new PromisedDate(told).day().map(Local::day).orElseGet(() -> moment(told));
    }

    /**
     * The day that people wrote as 31/01/2026, or programs as 2026-01-31.
     *
     * @throws java.time.DateTimeException when it is no day
     */
    public static LocalDate day(String text) {
        return text.indexOf('/') > 0 ? LocalDate.parse(text, WRITTEN) : LocalDate.parse(text);
    }

    public static String sum(Money money) {
        return number(money.vnd());
    }

    /** A whole number, with dots between its thousands. */
    public static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.GERMANY).format(number);
    }

    /** The same of a sum that may be more than a long holds. */
    public static String number(BigInteger number) {
        return NumberFormat.getIntegerInstance(Locale.GERMANY).format(number);
    }
}
