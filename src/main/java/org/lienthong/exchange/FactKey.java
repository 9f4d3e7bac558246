package org.lienthong.exchange;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.lienthong.dossier.NameKey;

/** The form in which two systems say the same fact: texts as names are compared ({@link NameKey}), times by their day. */
public final class FactKey {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private FactKey() {}

    public static String of(String value) {
        if (value.endsWith("Z") && value.indexOf('T') == "2026-01-31".length()) {
            try {
                return Instant.parse(value).atZone(ZONE).toLocalDate().toString();
            } catch (DateTimeParseException text) {
                return NameKey.of(value);
            }
        }
        return NameKey.of(value);
    }
}
