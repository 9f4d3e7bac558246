package org.lienthong.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.InvalidValue;

/** One pattern of a date or date-time. A date without a time is the start of that day in the zone. */
final class DateForm {

    /** What counts when a mapping names no pattern for a point in time: ISO 8601, with or without a mark or a time. */
    static final List<DateForm> ISO_TIMES = List.of(
            new DateForm("ISO 8601", DateTimeFormatter.ISO_OFFSET_DATE_TIME, null),
            new DateForm("ISO 8601", DateTimeFormatter.ISO_LOCAL_DATE_TIME, null),
            new DateForm("ISO 8601", DateTimeFormatter.ISO_LOCAL_DATE, FixedDate.of("yyyy-MM-dd")));

    /** The same for a day. */
    static final List<DateForm> ISO_DATES = List.of(ISO_TIMES.get(2), ISO_TIMES.get(0), ISO_TIMES.get(1));

    private static final TemporalQuery<?>[] KINDS = {
        ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from, LocalDate::from
    };

    /** Two digits could be any century. */
    private static final Pattern FULL_YEAR = Pattern.compile("[^yu]*(?:yyyy|uuuu)[^yu]*");

    private static final Pattern QUOTED = Pattern.compile("'[^']*'");

    private static final ZonedDateTime SAMPLE = ZonedDateTime.of(2021, 10, 28, 13, 45, 59, 0, ZoneOffset.UTC);

    private final String pattern;
    private final DateTimeFormatter formatter;
    private final @Nullable FixedDate fixed;

    private DateForm(String pattern, DateTimeFormatter formatter, @Nullable FixedDate fixed) {
        this.pattern = pattern;
        this.formatter = formatter;
        this.fixed = fixed;
    }

    /** @throws IllegalArgumentException when this is no pattern, or one that loses the day */
    static DateForm of(String pattern) {
        if (!FULL_YEAR.matcher(QUOTED.matcher(pattern).replaceAll("")).matches()) {
            throw new IllegalArgumentException("a pattern needs a year of four digits");
        }
        DateTimeFormatter formatter =
                DateTimeFormatter.ofPattern(proleptic(pattern), Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
        DateForm form = new DateForm(pattern, formatter, FixedDate.of(pattern));
        try {
            if (!form.date(formatter.format(SAMPLE)).equals(SAMPLE.toLocalDate())) {
                throw new IllegalArgumentException("a pattern needs year, month and day");
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a pattern needs year, month and day", e);
        }
        return form;
    }

    String pattern() {
        return pattern;
    }

    /** @throws DateTimeException when the text does not follow the pattern or the day does not exist */
    Instant instant(String text, ZoneId zone) {
        if (fixed != null) {
            return fixed.read(text).atZone(zone).toInstant();
        }
        TemporalAccessor read = parsed(text);
        if (read instanceof ZonedDateTime zoned) {
            return zoned.toInstant();
        }
        if (read instanceof OffsetDateTime offset) {
            return offset.toInstant();
        }
        return read instanceof LocalDateTime local
                ? local.atZone(zone).toInstant()
                : LocalDate.from(read).atStartOfDay(zone).toInstant();
    }

    LocalDate date(String text) {
        return fixed != null ? fixed.read(text).toLocalDate() : LocalDate.from(parsed(text));
    }

    private TemporalAccessor parsed(String text) {
        return formatter.parseBest(text, KINDS);
    }

    String write(Instant instant, ZoneId zone) {
        return fixed != null
                ? fixed.write(LocalDateTime.ofInstant(instant, zone))
                : formatter.format(instant.atZone(zone));
    }

    String write(LocalDate date, ZoneId zone) {
        return fixed != null ? fixed.write(date.atStartOfDay()) : formatter.format(date.atStartOfDay(zone));
    }

    /** People write {@code yyyy}; strict reading wants the year without an era, {@code uuuu}. */
    private static String proleptic(String pattern) {
        StringBuilder out = new StringBuilder(pattern.length());
        boolean quoted = false;
        for (char c : pattern.toCharArray()) {
            quoted ^= c == '\'';
            out.append(c == 'y' && !quoted ? 'u' : c);
        }
        return out.toString();
    }

    static InvalidValue refusal(List<DateForm> forms) {
        return new InvalidValue(
                "date",
                "write an existing date as "
                        + String.join(
                                " or ",
                                forms.stream().map(DateForm::pattern).distinct().toList()));
    }
}
