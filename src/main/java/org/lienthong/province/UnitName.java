package org.lienthong.province;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lienthong.dossier.SearchText;

/** Names of provinces in the forms in which they are compared. */
final class UnitName {

    private static final Pattern TONE = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");
    private static final Pattern LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Pattern RANK = Pattern.compile("^(tinh|thanh pho|tp\\.?) ?(?=\\p{L})");

    private UnitName() {}

    /** Equal for Hòa and Hoà, whose tone mark stands on another letter; different where a mark is missing. */
    static String exact(String name) {
        StringBuilder key = new StringBuilder();
        for (String word : LETTERS.split(
                Normalizer.normalize(name.strip(), Normalizer.Form.NFD).toLowerCase(Locale.ROOT))) {
            key.append(TONE.matcher(word).replaceAll(""));
            TONE.matcher(word).results().forEach(mark -> key.append(mark.group()));
            key.append(' ');
        }
        return key.toString().strip();
    }

    /** As people type it: with or without the rank, marks, spaces and dashes. */
    static String typed(String name) {
        String text = SearchText.of(name);
        return RANK.matcher(text).replaceFirst("").replaceAll("[^a-z]", "");
    }
}
