package org.lienthong.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One place that is not what it was.
 *
 * @param was null when nothing was there
 * @param is null when nothing is there any more
 * @param harmless whether both are the hub's own words
 */
public record Change(
        String path, @Nullable String was, @Nullable String is, boolean harmless) {

    private static final String NOTHING = "nothing";

    /** Codes, verbs, days, truth values and short numbers name nobody. */
    private static final Pattern HARMLESS = Pattern.compile(
            "\"?(?:[A-Z]+(?:_[A-Z]+)+|[a-z]+(?:-[a-z]+)+|true|false|\\d{1,3}|\\d{4}-\\d\\d-\\d\\d(?:T[\\d:.]+Z)?)\"?|[\\[\\]{}]{2}");

    /** {@code path: was -> is}; without {@code show} a value that may be personal is only measured. */
    public String line(boolean show) {
        String before = shown(was, show || harmless);
        String now = shown(is, show || harmless);
        String where = !show && was != null && is != null && before.equals(now)
                ? ", from character " + (difference(was, is) + 1) + " on"
                : "";
        return path + ": " + before + " -> " + now + where;
    }

    private static String shown(@Nullable String value, boolean show) {
        if (value == null) {
            return NOTHING;
        }
        if (show || HARMLESS.matcher(value).matches()) {
            return value;
        }
        int quotes = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"") ? 2 : 0;
        return "(" + (value.codePointCount(0, value.length()) - quotes) + " characters)";
    }

    private static int difference(String was, String is) {
        int at = 0;
        while (at < Math.min(was.length(), is.length()) && was.charAt(at) == is.charAt(at)) {
            at++;
        }
        return was.startsWith("\"") ? Math.max(0, at - 1) : at;
    }

    /** What differs between two sets of places; their order counts too. */
    static List<Change> between(Map<String, String> was, Map<String, String> is) {
        List<Change> changes = new ArrayList<>();
        was.forEach((path, value) -> {
            if (!value.equals(is.get(path))) {
                changes.add(new Change(path, value, is.get(path), false));
            }
        });
        is.forEach((path, value) -> {
            if (!was.containsKey(path)) {
                changes.add(new Change(path, null, value, false));
            }
        });
        return changes.isEmpty() ? order(List.copyOf(was.keySet()), List.copyOf(is.keySet())) : changes;
    }

    /** What differs between two lists of lines that are facts of their own. */
    static List<Change> between(List<String> was, List<String> is) {
        List<Change> changes = new ArrayList<>();
        List<String> left = new ArrayList<>(is);
        for (String line : was) {
            if (!left.remove(line)) {
                changes.add(new Change("finding", line, null, true));
            }
        }
        left.forEach(line -> changes.add(new Change("finding", null, line, true)));
        return changes.isEmpty() ? order(was, is) : changes;
    }

    private static List<Change> order(List<String> was, List<String> is) {
        for (int i = 0; i < was.size(); i++) {
            if (!Objects.equals(was.get(i), is.get(i))) {
                return List.of(new Change("order", "first " + was.get(i), "first " + is.get(i), true));
            }
        }
        return List.of();
    }
}
