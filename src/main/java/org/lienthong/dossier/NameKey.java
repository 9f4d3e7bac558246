package org.lienthong.dossier;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The form in which names are compared when two lists are held against each other: hòa is hoà, thủy is thuỷ, quý is
 * quí; case, spaces and the way letters are composed do not count, tones and marks do. For comparing only: a legal name
 * is never changed to it.
 */
public final class NameKey {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");

    /** A syllable whose only vowel is y, which may be written i as well. */
    private static final Pattern LONE_Y = Pattern.compile("[bcdghklmnpqrstvxđ]*(?<!q)(?:qu)?y");

    private NameKey() {}

    public static String of(String name) {
        String spaced = SPACES.matcher(name).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(spaced.split(" ")).map(NameKey::syllable).collect(Collectors.joining(" "));
    }

    /** The tone stands behind the syllable, wherever it was written. */
    private static String syllable(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        String bare = Normalizer.normalize(TONES.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
        String tones = apart.chars()
                .filter(c -> TONES.matcher(String.valueOf((char) c)).matches())
                .mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining());
        return LONE_Y.matcher(bare).matches() ? bare.substring(0, bare.length() - 1) + "i" + tones : bare + tones;
    }
}
