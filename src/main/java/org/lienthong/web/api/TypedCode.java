package org.lienthong.web.api;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Codes as telephones and office programs write them, brought back to how they are printed. */
public final class TypedCode {

    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212]");

    private static final Pattern APART = Pattern.compile("\\s*([-./_])\\s*");

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)\\s*-\\s*(?=\\d)");

    private static final Pattern BEFORE = Pattern.compile("^[\\s\\p{P}]+");

    private static final Pattern AFTER = Pattern.compile("[\\s\\p{P}]+$");

    private static final Pattern AROUND = Pattern.compile("^[\\s\"“”'«»(\\[]+|[\\s.,;:!?\"“”'«»)\\]]+$");

    private TypedCode() {}

    /** Composed letters and digits, one kind of dash, no spaces around it, no marks before and after. */
    public static String of(String typed) {
        return ends(APART.matcher(plain(typed)).replaceAll("$1"));
    }

    /** The same for words among which a code may be; what stands between words stays, and marks around them go. */
    static String in(String words) {
        return AROUND.matcher(BETWEEN_DIGITS.matcher(plain(words)).replaceAll("-"))
                .replaceAll("");
    }

    private static String plain(String typed) {
        String composed = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        return DASHES.matcher(UNSEEN.matcher(composed).replaceAll("")).replaceAll("-");
    }

    private static String ends(String code) {
        return AFTER.matcher(BEFORE.matcher(code).replaceAll("")).replaceAll("");
    }
}
