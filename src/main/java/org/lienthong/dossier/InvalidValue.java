package org.lienthong.dossier;

/**
 * A text that cannot be the value it claims to be. Whoever reads outside documents turns it into a finding; it never
 * reaches a partner as an exception. The message never repeats personal data.
 */
public final class InvalidValue extends IllegalArgumentException {

    private final String rule;

    public InvalidValue(String rule, String message) {
        super(message);
        this.rule = rule;
    }

    /** The short, stable name of the broken rule, for example {@code procedure-code}. */
    public String rule() {
        return rule;
    }

    static String matching(String value, java.util.regex.Pattern pattern, String rule, String expected) {
        if (!pattern.matcher(value).matches()) {
            throw new InvalidValue(rule, expected);
        }
        return value;
    }
}
