package org.lienthong.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.dossier.InvalidValue;

/**
 * How numbers are written, told by a sample: {@code 1.234,5} has groups of three with a dot and a decimal comma,
 * {@code 1.234} groups and no decimals, {@code 1234,5} no groups, {@code 1.234,50} always two decimals. Groups are all
 * there or not at all, because {@code 1.23} is a slip of the pen or another notation, and either may be off by a
 * thousand. Read are as many decimals as there are; zeros that only fill up are no part of the number.
 */
final class NumberForm {

    private static final Pattern SAMPLE = Pattern.compile("1([., ']?)234(?:([.,])(50{0,9}))?");

    private static final Pattern ZEROS = Pattern.compile("0+$");

    private final String sample;
    private final String group;
    private final String point;

    /** How many decimals are always written; 0: as many as there are. */
    private final int fixed;

    private final Pattern pattern;

    private NumberForm(String sample, String group, String point, int fixed) {
        this.sample = sample;
        this.group = group;
        this.point = point;
        this.fixed = fixed;
        String grouped = group.isEmpty() ? "" : "|\\d{1,3}(?:" + Pattern.quote(group) + "\\d{3}){1,6}";
        String decimals = point.isEmpty() ? "" : "(?:" + Pattern.quote(point) + "(\\d{1,20}))?";
        this.pattern = Pattern.compile("(\\d{1,20}" + grouped + ")" + decimals);
    }

    /** @throws IllegalArgumentException when this is no such sample */
    static NumberForm of(String sample) {
        Matcher matcher = SAMPLE.matcher(sample);
        String point = matcher.matches() && matcher.group(2) != null ? matcher.group(2) : "";
        if (!matcher.matches() || !point.isEmpty() && point.equals(matcher.group(1))) {
            throw new IllegalArgumentException(
                    "write the number 1234.5 as the other side does, for example \"1.234,5\"");
        }
        int decimals = point.isEmpty() ? 0 : matcher.group(3).length();
        return new NumberForm(sample, matcher.group(1), point, decimals > 1 ? decimals : 0);
    }

    String sample() {
        return sample;
    }

    /**
     * The number with a dot and without groups; whole when decimals are all zero and none are wanted.
     *
     * @throws InvalidValue with this rule
     */
    String plain(String text, boolean whole, String rule) {
        String spaced = group.equals(" ") ? text.replace('\u00a0', ' ').replace('\u202f', ' ') : text;
        Matcher matcher = pattern.matcher(spaced);
        if (!matcher.matches()) {
            throw refusal(rule);
        }
        String digits = group.isEmpty() ? matcher.group(1) : matcher.group(1).replace(group, "");
        String decimals = point.isEmpty() ? null : matcher.group(2);
        if (decimals == null || (whole || fixed > 0) && decimals.chars().allMatch(digit -> digit == '0')) {
            return digits;
        }
        return digits + "." + (fixed > 0 ? ZEROS.matcher(decimals).replaceFirst("") : decimals);
    }

    private InvalidValue refusal(String rule) {
        return new InvalidValue(rule, "write the number in the form " + sample + ", with all separators or none");
    }

    /**
     * @param plain a number that is not negative, with a dot and without groups
     * @throws InvalidValue when the other side has fewer decimals than the number: nothing is ever rounded
     */
    String write(String plain) {
        String said = filled(plain);
        int dot = said.indexOf('.');
        StringBuilder out = new StringBuilder(dot < 0 ? said : said.substring(0, dot));
        for (int i = out.length() - 3; i > 0 && !group.isEmpty(); i -= 3) {
            out.insert(i, group);
        }
        return dot < 0
                ? out.toString()
                : out.append(point).append(said, dot + 1, said.length()).toString();
    }

    /** The number with the decimals that the other side wants. */
    private String filled(String plain) {
        if (!point.isEmpty() && fixed == 0) {
            return plain;
        }
        BigDecimal number = new BigDecimal(plain);
        if (number.stripTrailingZeros().scale() > fixed) {
            throw new InvalidValue(
                    "number",
                    fixed == 0
                            ? "the other side takes whole numbers here"
                            : "the other side takes at most " + fixed + " decimals here");
        }
        return number.setScale(fixed, RoundingMode.UNNECESSARY).toPlainString();
    }
}
