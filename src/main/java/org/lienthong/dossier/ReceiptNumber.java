package org.lienthong.dossier;

import java.util.regex.Pattern;

/** Number of the receipt (số biên nhận) that the one-stop-shop issued. */
public record ReceiptNumber(String value) implements Identifier {

    private static final Pattern PATTERN = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}./_-]{0,62}[\\p{L}\\p{N}])?");

    public ReceiptNumber {
        value = value.strip();
        InvalidValue.matching(
                value,
                PATTERN,
                "receipt-number",
                "a receipt number has 1 to 64 letters, digits, dots, slashes, dashes or underscores");
    }

    @Override
    public String toString() {
        return value;
    }
}
