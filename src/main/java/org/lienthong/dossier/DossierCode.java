package org.lienthong.dossier;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A dossier code (mã hồ sơ) as its issuer wrote it. Codes are kept as they came and are never made anew; they are compared by {@link #key()}. */
public record DossierCode(String value) implements Identifier {

    private static final Pattern PATTERN = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}./_-]{0,62}[\\p{L}\\p{N}])?");

    public DossierCode {
        value = value.strip();
        InvalidValue.matching(
                value,
                PATTERN,
                "dossier-code",
                "a dossier code has 1 to 64 letters, digits, dots, slashes, dashes or underscores");
    }

    /** The form in which two spellings of one code are equal: upper case. */
    public String key() {
        return value.toUpperCase(Locale.ROOT);
    }

    /** The agency that issued it, as far as the code says it; a code of another make says nothing. */
    public Optional<AgencyCode> issuer() {
        return AgencyCode.issuerOf(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
