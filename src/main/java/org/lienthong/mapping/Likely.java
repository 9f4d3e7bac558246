package org.lienthong.mapping;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Names the word that was most likely meant, before those that there are. */
public final class Likely {

    /** More letters than this apart and it is another word. */
    private static final int FARTHEST = 2;

    private static final int LONGEST = 60;

    private Likely() {}

    /** {@code use one of a, b}; with the word that is near, when one is. */
    public static String meant(String written, Collection<String> known) {
        String small = written.substring(0, Math.min(written.length(), LONGEST)).toLowerCase(Locale.ROOT);
        int farthest = Math.min(FARTHEST, small.length() / 3);
        return known.stream()
                        .filter(word -> apart(small, word.toLowerCase(Locale.ROOT)) <= farthest)
                        .min(Comparator.comparingInt(word -> apart(small, word.toLowerCase(Locale.ROOT))))
                        .map(word -> "write `" + word + "`, or ")
                        .orElse("use ")
                + "one of " + String.join(", ", known);
    }

    /** How many letters must be put in, left out or changed to make one word of the other. */
    private static int apart(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
