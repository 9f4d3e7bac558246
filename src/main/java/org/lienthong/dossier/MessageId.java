package org.lienthong.dossier;

import java.util.regex.Pattern;

/** Names one message for ever; the same id again is the same message. */
public record MessageId(String value) implements Identifier {

    private static final Pattern PATTERN = Pattern.compile("[\\x21-\\x7e]{1,128}");

    public MessageId {
        value = value.strip();
        InvalidValue.matching(value, PATTERN, "message-id", "a message id has 1 to 128 visible ASCII characters");
    }

    @Override
    public String toString() {
        return value;
    }
}
