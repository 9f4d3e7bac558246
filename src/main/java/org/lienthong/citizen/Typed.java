package org.lienthong.citizen;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people type, as the national model writes it; empty when it cannot be meant. */
public final class Typed {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ](\\d{4})");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[. ]\\d{3})+");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,15}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(?:\\.\\d{1,4})?");
    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

    private Typed() {}

    /** Day, month, year, as it is written in Viet Nam. */
    static Optional<LocalDate> day(String typed) {
        Matcher day = DAY.matcher(typed);
        if (!day.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(number(day, 3), number(day, 2), number(day, 1)))
                    .filter(date -> !date.isBefore(OLDEST));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Whole VND; dots or blanks between groups and the unit behind may stand there. */
    static Optional<Long> money(String typed) {
        String sum = typed.replaceFirst("(?i)\\s*(?:đồng|đ|vnđ|vnd)\\.?$", "");
        String digits = GROUPED.matcher(sum).matches() ? sum.replaceAll("[. ]", "") : sum;
        return PLAIN.matcher(digits).matches() ? Optional.of(Long.valueOf(digits)) : Optional.empty();
    }

    /** Square metres: 1.234,5 and 120,5 as people write, 120.5 as machines do; a dot before three digits groups. */
    public static Optional<BigDecimal> area(String typed) {
        String area = typed.replaceFirst("(?i)\\s*m(?:2|²)?$", "");
        String plain = area.contains(",") || GROUPED.matcher(area).matches()
                ? area.replaceAll("[. ]", "").replace(',', '.')
                : area;
        return DECIMAL.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain)).filter(metres -> metres.signum() > 0)
                : Optional.empty();
    }

    /** Ten digits from 0; +84 is 0. */
    static Optional<String> phone(String typed) {
        String digits = typed.replaceAll("[ .\\-]", "").replaceFirst("^\\+?84", "0");
        return digits.matches("0\\d{9,10}") ? Optional.of(digits) : Optional.empty();
    }

    /** The twelve digits of a personal identification number. */
    static Optional<String> idNumber(String typed) {
        String digits = typed.replaceAll("[ .\\-]", "");
        return digits.matches("\\d{12}") ? Optional.of(digits) : Optional.empty();
    }

    static Optional<String> taxCode(String typed) {
        String code = typed.replaceAll("[ .]", "");
        return code.matches("\\d{10}(?:-?\\d{3})?|\\d{12}") ? Optional.of(code) : Optional.empty();
    }

    /** Letters and digits of the number that is printed on a certificate, for example AA 01234567. */
    static Optional<String> certificate(String typed) {
        String number = typed.toUpperCase(java.util.Locale.ROOT);
        return number.matches("[\\p{L}]{1,3} ?\\d{5,9}|[\\p{L}\\d ./\\-]{4,30}") && number.matches(".*\\d.*")
                ? Optional.of(number)
                : Optional.empty();
    }

    private static int number(Matcher day, int group) {
        return Integer.parseInt(day.group(group));
    }
}
