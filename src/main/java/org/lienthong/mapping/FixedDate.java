package org.lienthong.mapping;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A date pattern in which every part has its place: {@code yyyyMMddHHmmss}, {@code dd/MM/yyyy HH:mm:ss}. Read by
 * position, because dates are the slowest values of a document otherwise.
 */
final class FixedDate {

    private static final String PARTS = "yMdHms";

    private final char[] shape;

    private FixedDate(char[] shape) {
        this.shape = shape;
    }

    /** Null when the pattern has anything but these parts at full width and plain literals. */
    static @Nullable FixedDate of(String pattern) {
        StringBuilder shape = new StringBuilder();
        int[] seen = new int[PARTS.length()];
        boolean quoted = false;
        if (pattern.contains("''")) {
            return null;
        }
        for (char c : pattern.toCharArray()) {
            int part = PARTS.indexOf(c);
            if (c == '\'') {
                quoted = !quoted;
            } else if (quoted && part < 0 && !digit(c) || !quoted && "-/: .".indexOf(c) >= 0) {
                shape.append(c);
            } else if (!quoted && part >= 0) {
                seen[part]++;
                shape.append(c);
            } else {
                return null;
            }
        }
        boolean whole = seen[0] == 4 && seen[1] == 2 && seen[2] == 2;
        for (int i = 3; i < seen.length; i++) {
            whole &= seen[i] == 0 || seen[i] == 2;
        }
        return whole && together(shape) ? new FixedDate(shape.toString().toCharArray()) : null;
    }

    private static boolean together(CharSequence shape) {
        String text = shape.toString();
        return PARTS.chars().allMatch(part -> {
            int first = text.indexOf(part);
            int last = text.lastIndexOf(part);
            return first < 0 || last - first + 1 == (part == 'y' ? 4 : 2);
        });
    }

    LocalDateTime read(String text) {
        if (text.length() != shape.length) {
            throw new DateTimeException("wrong length");
        }
        int[] parts = new int[PARTS.length()];
        for (int i = 0; i < shape.length; i++) {
            char c = text.charAt(i);
            int part = PARTS.indexOf(shape[i]);
            if (part < 0 ? c != shape[i] : !digit(c)) {
                throw new DateTimeException("wrong character");
            }
            if (part >= 0) {
                parts[part] = parts[part] * 10 + (c - '0');
            }
        }
        return LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
    }

    String write(LocalDateTime time) {
        if (time.getYear() < 0 || time.getYear() > 9999) {
            throw new DateTimeException("the year has four digits");
        }
        int[] parts = {
            time.getYear(),
            time.getMonthValue(),
            time.getDayOfMonth(),
            time.getHour(),
            time.getMinute(),
            time.getSecond()
        };
        char[] out = shape.clone();
        for (int i = out.length - 1; i >= 0; i--) {
            int part = PARTS.indexOf(shape[i]);
            if (part >= 0) {
                out[i] = (char) ('0' + parts[part] % 10);
                parts[part] /= 10;
            }
        }
        return new String(out);
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
