package org.lienthong.mapping;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.InvalidValue;

/**
 * Takes one part out of a text: the n-th of exactly so many, or what stands before or after a separator. Names go with
 * {@code last} and {@code before-last}, addresses with {@code first} and {@code after-first}. One walk over the text.
 *
 * @param number from 1; 0 unless the part is numbered
 * @param of how many parts there must be; 0 where any number is right
 * @param label what stands before the part and is no part of it, any case; may be empty
 */
record Split(String by, Part part, int number, int of, String label) {

    enum Part {
        NUMBERED,
        FIRST,
        LAST,
        BEFORE_LAST,
        AFTER_FIRST
    }

    /**
     * The part, cleaned; null when it is blank or the text has no such part.
     *
     * @throws InvalidValue with rule {@code parts}
     */
    @Nullable
    String take(String text) {
        if (of > 0 && count(text) != of) {
            throw new InvalidValue(
                    "parts", "this must have " + of + " parts with `" + by + "` between them; send them all");
        }
        String taken =
                switch (part) {
                    case NUMBERED -> numbered(text);
                    case FIRST -> before(text, text.indexOf(by));
                    case LAST -> after(text, text.lastIndexOf(by));
                    case BEFORE_LAST -> text.contains(by) ? before(text, text.lastIndexOf(by)) : "";
                    case AFTER_FIRST -> text.contains(by) ? after(text, text.indexOf(by)) : "";
                };
        return unlabelled(taken);
    }

    private @Nullable String unlabelled(String taken) {
        String clean = SafeText.clean(taken);
        if (clean == null || label.isEmpty()) {
            return clean;
        }
        if (!clean.toLowerCase(Locale.ROOT).startsWith(label.toLowerCase(Locale.ROOT))) {
            throw new InvalidValue("parts", "this part begins with `" + label + "`; send it so");
        }
        return SafeText.clean(clean.substring(label.length()));
    }

    private int count(String text) {
        int count = 1;
        for (int at = text.indexOf(by); at >= 0; at = text.indexOf(by, at + by.length())) {
            count++;
        }
        return count;
    }

    private String numbered(String text) {
        int from = 0;
        for (int i = 1; i < number; i++) {
            from = text.indexOf(by, from) + by.length();
        }
        int to = text.indexOf(by, from);
        return text.substring(from, to < 0 ? text.length() : to);
    }

    private static String before(String text, int at) {
        return at < 0 ? text : text.substring(0, at);
    }

    private String after(String text, int at) {
        return at < 0 ? text : text.substring(at + by.length());
    }
}
