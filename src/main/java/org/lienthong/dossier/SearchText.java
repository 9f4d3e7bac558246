package org.lienthong.dossier;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The form in which texts are compared when people search: lower case, no diacritics, đ as d, single spaces. */
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int LONGEST = 2000;

    private SearchText() {}

    /** The parts joined by a space, at most 2,000 characters. */
    public static String of(String... parts) {
        String joined = Arrays.stream(parts).collect(Collectors.joining(" "));
        String bare =
                MARKS.matcher(Normalizer.normalize(joined, Normalizer.Form.NFD)).replaceAll("");
        String text = SPACES.matcher(bare.toLowerCase(Locale.ROOT).replace('đ', 'd'))
                .replaceAll(" ")
                .strip();
        return text.length() > LONGEST ? cut(text) : text;
    }

    /** Never in the middle of a letter that takes two places. */
    private static String cut(String text) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
