package org.lienthong.dossier;

import java.util.regex.Pattern;

/** SHA-256 digest in lower-case hexadecimal. */
public record Sha256(String value) implements Identifier {

    private static final Pattern PATTERN = Pattern.compile("[0-9a-f]{64}");

    public Sha256 {
        value = value.strip();
        InvalidValue.matching(value, PATTERN, "sha-256", "a SHA-256 digest has 64 hexadecimal digits");
    }

    @Override
    public String toString() {
        return value;
    }
}
