package org.lienthong.receipts;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts of others as they may stand on a paper: NFC, on one line, without signs that nobody sees, and not endless. */
final class PlainText {

    private static final int LONGEST = 2_000;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Z}\\s]+");

    private PlainText() {}

    /** Empty when there is nothing to read in it; what is cut ends with a sign that it was. */
    static String of(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String plain = UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        return plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
