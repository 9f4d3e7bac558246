package org.lienthong.dossier;

import java.util.regex.Pattern;

/** GSO code of a commune (mã đơn vị hành chính cấp xã), five digits; read it together with its vintage. */
public record CommuneCode(String value) implements Identifier {

    private static final Pattern PATTERN = Pattern.compile("\\d{5}");

    public CommuneCode {
        value = value.strip();
        InvalidValue.matching(value, PATTERN, "commune-code", "a commune code has five digits");
    }

    @Override
    public String toString() {
        return value;
    }
}
