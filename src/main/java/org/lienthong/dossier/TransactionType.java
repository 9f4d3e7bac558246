package org.lienthong.dossier;

import java.util.regex.Pattern;

/** Type of a land transaction (loại biến động), for example {@code CN} for a transfer. */
public record TransactionType(String value) implements Identifier {

    private static final Pattern PATTERN = Pattern.compile("[A-Z]{2}");

    public TransactionType {
        value = value.strip();
        InvalidValue.matching(
                value, PATTERN, "transaction-type", "a transaction type has two capital letters, for example CN");
    }

    @Override
    public String toString() {
        return value;
    }
}
