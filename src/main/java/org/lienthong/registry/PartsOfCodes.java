package org.lienthong.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a searched word says about the parts of codes between points and hyphens. {@code 261020-05} has one whole part less than
 * it seems: it may begin and end in the middle of one. PostgreSQL keeps an index of parts, which finds a number of a day at once
 * where one of groups of three letters knows each group a million times.
 */
public final class PartsOfCodes {

    /** As {@code name_of} of PostgreSQL has it: the first words up to the first that has a digit. */
    private static final Pattern NAME = Pattern.compile("^(?: [^ 0-9]+(?= ))+");

    private static final Pattern SEPARATORS = Pattern.compile("[.-]");

    /** A shorter beginning of a part is that of too many. */
    private static final int TELLING = 3;

    private PartsOfCodes() {}

    /** On H2, which has no such index, this function of the database finds all: what else is asked for remains. */
    public static boolean parted(@Nullable String codes, @Nullable String parts) {
        return true;
    }

    /** On H2, whose searches have no bound: names do not stand apart from the codes. */
    public static boolean unbounded() {
        return false;
    }

    /** On H2, where the name stands before the codes; PostgreSQL keeps it apart. */
    public static String nameIn(@Nullable String name, @Nullable String codes) {
        Matcher first = NAME.matcher(codes == null ? "" : codes);
        return first.find() ? first.group() : "";
    }

    /** The parts that any code with this in it has, as a tsquery of PostgreSQL; null when it tells too little. */
    static @Nullable String in(String word) {
        if (Search.PARCEL.matcher(word).matches()) {
            return quoted(word);
        }
        String[] parts = SEPARATORS.split(word, -1);
        List<String> told = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            if (parts[i].length() >= TELLING || (!last && !parts[i].isEmpty())) {
                told.add(quoted(parts[i]) + (last ? ":*" : ""));
            }
        }
        return told.stream().anyMatch(part -> part.length() > TELLING + 2) ? String.join(" & ", told) : null;
    }

    private static String quoted(String part) {
        return "'" + part.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
