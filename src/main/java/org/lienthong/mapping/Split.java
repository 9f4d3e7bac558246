package org.lienthong.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** The same of a text that was just written; null also when it does not have these parts. */
    @Nullable
    String again(@Nullable String text) {
        try {
            return text == null ? null : take(text);
        } catch (InvalidValue e) {
            return null;
        }
    }

    /** Whether all of these together are one text, each part once. */
    static boolean areWhole(List<Split> splits) {
        List<Split> ordered = ordered(splits);
        Part first = ordered.get(0).part();
        if (first == Part.NUMBERED) {
            boolean all = ordered.size() == ordered.get(0).of();
            for (int i = 0; all && i < ordered.size(); i++) {
                all = ordered.get(i).number() == i + 1 && ordered.get(i).of() == ordered.size();
            }
            return all;
        }
        return ordered.size() == 2
                && (first == Part.BEFORE_LAST && ordered.get(1).part() == Part.LAST
                        || first == Part.FIRST && ordered.get(1).part() == Part.AFTER_FIRST);
    }

    /**
     * The text that has these parts; the opposite of {@link #take}.
     *
     * @param parts in the order of the splits, null where there is none
     */
    static String joined(List<Split> splits, List<@Nullable String> parts) {
        Map<Split, String> said = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            String label = splits.get(i).label();
            if (part != null) {
                said.put(splits.get(i), label.isEmpty() ? part : label + " " + part);
            }
        }
        Split last = splits.get(0);
        boolean one = last.part() == Part.LAST || last.part() == Part.BEFORE_LAST;
        List<String> texts = new ArrayList<>();
        for (Split split : ordered(splits)) {
            // A text of one part is its first and its last part, so there is no separator then.
            boolean alone = split.part() == (one ? Part.BEFORE_LAST : Part.AFTER_FIRST) && !said.containsKey(split);
            if (!alone) {
                texts.add(said.getOrDefault(split, ""));
            }
        }
        return String.join(last.by(), texts);
    }

    private static List<Split> ordered(List<Split> splits) {
        List<Part> order = List.of(Part.NUMBERED, Part.FIRST, Part.AFTER_FIRST, Part.BEFORE_LAST, Part.LAST);
        return splits.stream()
                .sorted(Comparator.comparing((Split split) -> order.indexOf(split.part()))
                        .thenComparing(Split::number))
                .toList();
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
