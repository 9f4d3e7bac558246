package org.lienthong.province;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Constants as files write them: {@code OAUTH2_CLIENT} is {@code oauth2-client}. */
final class EnumWords {

    private EnumWords() {}

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <T extends Enum<T>> Optional<T> constant(T[] values, String word) {
        return Arrays.stream(values).filter(value -> word(value).equals(word)).findFirst();
    }
}
