package org.lienthong.sandbox;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** One partner's way of writing date-times without a zone mark: a pattern and the zone that is meant. */
enum Times {
    PORTAL("uuuuMMddHHmmss", ZoneId.of("Asia/Ho_Chi_Minh")),
    ONE_STOP_SHOP("dd/MM/uuuu HH:mm:ss", ZoneId.of("Asia/Ho_Chi_Minh")),
    LIS("uuuu-MM-dd'T'HH:mm:ss", ZoneOffset.UTC),
    TAX_GATE("uuuuMMddHHmmss", ZoneId.of("Asia/Ho_Chi_Minh"));

    /** Clocks of two systems may differ by so much. */
    private static final Duration SKEW = Duration.ofMinutes(10);

    private final DateTimeFormatter format;
    private final ZoneId zone;

    Times(String pattern, ZoneId zone) {
        this.format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
        this.zone = zone;
    }

    String write(Instant instant) {
        return format.format(instant.atZone(zone));
    }

    String date(Instant instant, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(instant.atZone(zone));
    }

    /** Reads a date-time; one that is not written this way is {@link Unreadable}. */
    Instant read(String field, String text) {
        try {
            return LocalDateTime.parse(text, format).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new Unreadable(field + " không đúng định dạng ngày giờ", e);
        }
    }

    /** The same for something that has happened: it must not lie in the future of this partner's clock. */
    void past(String field, String text, Instant now) {
        if (read(field, text).isAfter(now.plus(SKEW))) {
            throw new Unreadable(field + " ở tương lai; múi giờ phải là " + zone);
        }
    }
}
