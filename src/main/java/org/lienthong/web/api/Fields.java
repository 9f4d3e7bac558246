package org.lienthong.web.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.DossierCode;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.registry.Cursor;
import org.lienthong.registry.Listing;
import org.lienthong.registry.Register;
import org.lienthong.web.problems.Problem;
import org.lienthong.web.words.Local;
import org.springframework.http.HttpStatus;

/** Reads the fields of one request and tells all that is wrong with them at once. */
public final class Fields {

    private static final int USUAL = 50;
    private static final int LONGEST_WORDS = 200;
    private static final int MOST_DAYS = 366;

    /** As people in Viet Nam write a day. */
    private static final Pattern VIETNAMESE = Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{4}");

    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final List<Problem.Field> errors = new ArrayList<>();

    /** @return null when the field is missing, blank or wrong; what is wrong is told by {@link #done} */
    public <T> @Nullable T read(String field, @Nullable String text, String rule, Function<String, T> parse) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return parse.apply(text.strip());
        } catch (InvalidValue e) {
            refuse(field, e.rule());
        } catch (IllegalArgumentException | DateTimeException e) {
            refuse(field, rule);
        }
        return null;
    }

    public void refuse(String field, String rule) {
        errors.add(new Problem.Field(field, rule));
    }

    /** @param arguments fill the gaps of the rule's sentence */
    void refuse(String field, String rule, String... arguments) {
        errors.add(new Problem.Field(field, rule, List.of(arguments)));
    }

    /** Ends the request when anything was wrong. */
    public void done() {
        if (!errors.isEmpty()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "bad-fields")
                    .with("errors", List.copyOf(errors))
                    .refusal();
        }
    }

    public <E extends Enum<E>> @Nullable E oneOf(String field, @Nullable String text, Class<E> type) {
        return read(field, text, field, word -> Enum.valueOf(type, word));
    }

    /** Which list of the register; that of dossiers when none is named. */
    public Listing list(@Nullable String text) {
        Listing listing = oneOf("list", text, Listing.class);
        return listing == null ? Listing.DOSSIERS : listing;
    }

    public @Nullable Boolean flag(String field, @Nullable String text) {
        return read(field, text, "flag", word -> {
            if (!List.of("true", "false").contains(word)) {
                throw new IllegalArgumentException(word);
            }
            return Boolean.valueOf(word);
        });
    }

    public @Nullable String words(@Nullable String text) {
        return read("q", text, "words", words -> {
            if (words.length() > LONGEST_WORDS || words.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("too long");
            }
            String plain = TypedCode.in(words);
            return plain.isEmpty() ? words : plain;
        });
    }

    int limit(@Nullable String text) {
        Integer limit = read("limit", text, "limit", word -> number(word, Register.LONGEST));
        return limit == null ? USUAL : limit;
    }

    /** A number of days from 1 to 366. */
    @Nullable
    Integer days(String field, @Nullable String text) {
        return read(field, text, "days-ahead", word -> number(word, MOST_DAYS));
    }

    private static int number(String word, int most) {
        int number = Integer.parseInt(word);
        if (number < 1 || number > most) {
            throw new IllegalArgumentException(word);
        }
        return number;
    }

    /** The place in a list; null is its beginning. */
    public @Nullable Cursor cursor(@Nullable String text) {
        return read("cursor", text, "cursor", Cursor::parse);
    }

    /** A whole day of the years 1900 to 2200: 31/01/2026 as people write it, or 2026-01-31. */
    public @Nullable LocalDate day(String field, @Nullable String text) {
        return read(field, text, "day", word -> {
            LocalDate day = Local.day(word);
            bound(day.getYear());
            return day;
        });
    }

    /** The first moment that counts: of the day, or the moment itself. */
    public @Nullable Instant from(String field, @Nullable String text) {
        return read(field, text, "moment", word -> moment(word, 0));
    }

    /** The first moment that counts no more: after the day, or the moment itself. */
    public @Nullable Instant to(String field, @Nullable String text) {
        return read(field, text, "moment", word -> moment(word, 1));
    }

    private static Instant moment(String word, int days) {
        String text = word.replace(' ', '+');
        Instant moment = VIETNAMESE.matcher(text).matches()
                ? LocalDate.parse(text, DAY_FIRST)
                        .plusDays(days)
                        .atStartOfDay(Local.ZONE)
                        .toInstant()
                : text.length() == "2026-01-31".length()
                        ? LocalDate.parse(text)
                                .plusDays(days)
                                .atStartOfDay(Local.ZONE)
                                .toInstant()
                        : text.matches(".*(Z|[+-]\\d{2}:\\d{2})")
                                ? OffsetDateTime.parse(text).toInstant()
                                : LocalDateTime.parse(text).atZone(Local.ZONE).toInstant();
        bound(moment.atZone(Local.ZONE).getYear());
        return moment;
    }

    private static void bound(int year) {
        if (year < 1900 || year > 2200) {
            throw new IllegalArgumentException("a year of nobody: " + year);
        }
    }

    /** A name that cannot be one leads nowhere, like a name that nobody has. */
    public static @Nullable DossierCode name(String text) {
        try {
            return new DossierCode(text);
        } catch (InvalidValue e) {
            return null;
        }
    }
}
