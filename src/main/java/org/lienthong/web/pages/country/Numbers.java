package org.lienthong.web.pages.country;

import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalDouble;
import org.lienthong.registry.Period;
import org.lienthong.registry.Span;
import org.lienthong.web.words.Local;

/** Writes figures as Vietnamese readers do: 1.234.567 and 12,5 %. Shares are cut, not rounded up: 99,96 % is not all. */
public final class Numbers {

    private static final DecimalFormatSymbols SIGNS = DecimalFormatSymbols.getInstance(Locale.GERMANY);
    private static final String NOTHING = "–";
    private static final int TENTHS = 1000;

    public String many(long number) {
        return Local.number(number);
    }

    /** Whole VND, however many. */
    public String vnd(BigInteger sum) {
        return Local.number(sum);
    }

    /** @param share 0 to 1 */
    public String share(OptionalDouble share) {
        return share.isEmpty() ? NOTHING : tenths(Math.floor(share.getAsDouble() * TENTHS + 1e-9)) + " %";
    }

    public String share(long part, long whole) {
        return share(whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole));
    }

    /** With its sign. */
    public String growth(OptionalDouble rate) {
        if (rate.isEmpty()) {
            return NOTHING;
        }
        double tenths = Math.rint(rate.getAsDouble() * TENTHS);
        return (tenths > 0 ? "+" : tenths < 0 ? "−" : "") + tenths(Math.abs(tenths)) + " %";
    }

    /** The name of a period: 05/11, 11/2026, IV/2026 or 2026. */
    public String period(Span span, Period period) {
        LocalDate day = period.first();
        return switch (span) {
            case DAY -> "%02d/%02d".formatted(day.getDayOfMonth(), day.getMonthValue());
            case MONTH -> "%02d/%d".formatted(day.getMonthValue(), day.getYear());
            case QUARTER -> new String[] {"I", "II", "III", "IV"}[(day.getMonthValue() - 1) / 3] + "/" + day.getYear();
            case YEAR -> String.valueOf(day.getYear());
        };
    }

    public String month(Period period) {
        return period(Span.MONTH, period);
    }

    private static String tenths(double tenths) {
        return new DecimalFormat("#,##0.0", SIGNS).format(tenths / 10);
    }
}
