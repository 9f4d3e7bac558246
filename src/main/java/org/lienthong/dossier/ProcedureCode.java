package org.lienthong.dossier;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Code of an administrative procedure (mã thủ tục hành chính), for example {@code 1.013831}. The local suffix that
 * provinces append ({@code 1.012783.H61}, {@code 1.011442.000.00.00.H38}) is dropped, so that equal procedures are equal.
 */
public record ProcedureCode(String value) implements Identifier {

    private static final Pattern PATTERN = Pattern.compile("(\\d\\.\\d{6})(?:\\.[0-9A-Za-z.]{1,24})?");

    public ProcedureCode {
        Matcher matcher = PATTERN.matcher(value.strip());
        if (!matcher.matches()) {
            throw new InvalidValue(
                    "procedure-code", "a procedure code is one digit, a dot and six digits, for example 1.013831");
        }
        value = matcher.group(1);
    }

    @Override
    public String toString() {
        return value;
    }
}
