package org.lienthong.exchange;

/** Our own mistake while applying a document, as opposed to a storage that is down; its document is put aside. */
public final class BugInApplying extends RuntimeException {

    public BugInApplying(RuntimeException cause) {
        super(cause);
    }
}
