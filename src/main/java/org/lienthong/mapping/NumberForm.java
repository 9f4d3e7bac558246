package org.lienthong.mapping;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.InvalidValue;

/**
 * How numbers are written, told by a sample: {@code 1.234,5} has groups of three with a dot and a decimal comma,
 * {@code 1.234} groups and no decimals, {@code 1234,5} no groups. Groups are all there or not at all, because
 * {@code 1.23} is a slip of the pen or another notation, and either may be off by a thousand.
 */
final class NumberForm {

    private static final Pattern SAMPLE = Pattern.compile("1([., ']?)234(?:([.,])5)?");

    private final String sample;
    private final String group;
    private final String point;
    private final Pattern pattern;

    private NumberForm(String sample, String group, String point) {
        this.sample = sample;
        this.group = group;
        this.point = point;
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
        return new NumberForm(sample, matcher.group(1), point);
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
        if (decimals == null || whole && decimals.chars().allMatch(digit -> digit == '0')) {
            return digits;
        }
        return digits + "." + decimals;
    }

    private InvalidValue refusal(String rule) {
        return new InvalidValue(rule, "write the number in the form " + sample + ", with all separators or none");
    }

    /** @param plain a number that is not negative, with a dot and without groups */
    String write(String plain) {
        BigDecimal number = new BigDecimal(plain);
        if (point.isEmpty() && number.stripTrailingZeros().scale() > 0) {
            throw new InvalidValue("number", "the other side takes whole numbers here");
        }
        int dot = plain.indexOf('.');
        String digits = dot < 0 ? plain : plain.substring(0, dot);
        @Nullable String decimals = dot < 0 || point.isEmpty() ? null : plain.substring(dot + 1);
        StringBuilder out = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0 && !group.isEmpty(); i -= 3) {
            out.insert(i, group);
        }
        return decimals == null
                ? out.toString()
                : out.append(point).append(decimals).toString();
    }
}
