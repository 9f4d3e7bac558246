package org.lienthong.receipts;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments and numbers as Vietnamese papers write them; the hour is that of Viet Nam. */
final class Moments {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("'ngày' dd 'tháng' MM 'năm' yyyy");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH 'giờ' mm 'phút'");
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);
    private static final Locale DOTS_IN_THOUSANDS = Locale.GERMANY;

    private Moments() {}

    static String day(Instant at) {
        return DAY.format(local(at));
    }

    static String moment(Instant at) {
        return HOUR.format(local(at)) + ", " + day(at);
    }

    static String english(Instant at) {
        return ENGLISH.format(local(at));
    }

    static String englishDay(Instant at) {
        return ENGLISH_DAY.format(local(at));
    }

    static String number(Number number) {
        return NumberFormat.getInstance(DOTS_IN_THOUSANDS).format(number);
    }

    private static ZonedDateTime local(Instant at) {
        return at.atZone(ZONE);
    }
}
