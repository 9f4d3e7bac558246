package org.lienthong.dossier;

import java.util.regex.Pattern;

/** Land-use purpose code (mã mục đích sử dụng đất), for example {@code ONT}. */
public record LandUseCode(String value) implements Identifier {

    private static final Pattern PATTERN = Pattern.compile("[A-Z]{3}");

    public LandUseCode {
        value = value.strip();
        InvalidValue.matching(
                value, PATTERN, "land-use-code", "a land-use code has three capital letters, for example ONT");
    }

    @Override
    public String toString() {
        return value;
    }
}
