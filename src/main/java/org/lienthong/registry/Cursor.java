package org.lienthong.registry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.InvalidValue;

/**
 * The place after the last item of a part: its id and, in lists ordered by time, its time in microseconds. Outside the
 * register it is a text that nobody needs to understand.
 */
public record Cursor(long micros, long id) {

    private static final Pattern PATTERN = Pattern.compile("(-?\\d{1,18}):(\\d{1,18})");

    static Cursor after(@Nullable Instant time, long id) {
        return new Cursor(time == null ? 0 : ChronoUnit.MICROS.between(Instant.EPOCH, time), id);
    }

    /** @throws InvalidValue when this is not a {@link Page#next} of ours */
    public static Cursor parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            Matcher matcher = PATTERN.matcher(plain);
            if (matcher.matches()) {
                return new Cursor(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
            }
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
        throw invalid();
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((micros + ":" + id).getBytes(StandardCharsets.US_ASCII));
    }

    OffsetDateTime time() {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static InvalidValue invalid() {
        return new InvalidValue("cursor", "a cursor is the value of next in the answer before, unchanged");
    }
}
