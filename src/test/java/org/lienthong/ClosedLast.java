package org.lienthong;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Closes something after the last test of its class and after the hub that Spring closes there: a hub whose database is gone waits
 * half a minute for it before it ends. {@code AfterAll} is too early for that. Needs a static field with
 * {@code RegisterExtension}.
 */
public final class ClosedLast implements BeforeAllCallback {

    private final AutoCloseable closing;

    public ClosedLast(AutoCloseable closing) {
        this.closing = closing;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getStore(ExtensionContext.Namespace.create(ClosedLast.class, this))
                .put("closing", closing);
    }
}
