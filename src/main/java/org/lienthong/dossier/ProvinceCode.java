package org.lienthong.dossier;

import java.util.Locale;
import java.util.regex.Pattern;

/** Level-1 agency code of a province, for example {@code H56}; it follows the province's name (QĐ 09/2025/QĐ-TTg). */
public record ProvinceCode(String value) implements Identifier {

    private static final Pattern PATTERN = Pattern.compile("H\\d{2}");

    public ProvinceCode {
        value = value.strip().toUpperCase(Locale.ROOT);
        InvalidValue.matching(value, PATTERN, "province-code", "a province code is H and two digits, for example H56");
    }

    @Override
    public String toString() {
        return value;
    }
}
