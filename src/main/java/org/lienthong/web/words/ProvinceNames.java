package org.lienthong.web.words;

import java.text.Collator;
import java.util.Comparator;
import java.util.regex.Pattern;

/** The names of provinces as Vietnamese readers look for them: by their letters, whatever kind of unit they are. */
public final class ProvinceNames {

    private static final Pattern KIND = Pattern.compile("^(Thành phố|Tỉnh) ");

    private ProvinceNames() {}

    /** Their alphabetical order: {@code đ} after {@code d}, marks counting less than letters. */
    public static Comparator<String> order() {
        return Comparator.comparing(
                name -> KIND.matcher(name).replaceFirst(""), Collator.getInstance(Languages.VIETNAMESE));
    }
}
