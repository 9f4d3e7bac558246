package org.lienthong.sandbox;

import org.jspecify.annotations.Nullable;

/** A document that cannot be read, or lacks what the contract asks for; its message is the partner's answer. */
final class Unreadable extends RuntimeException {

    Unreadable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    Unreadable(String message) {
        this(message, null);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
