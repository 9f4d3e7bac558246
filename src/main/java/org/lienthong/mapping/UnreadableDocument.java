package org.lienthong.mapping;

import org.lienthong.dossier.Finding;

/** A document that is refused as a whole. It never leaves this room; the finding does. */
final class UnreadableDocument extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    UnreadableDocument(Finding finding) {
        super(finding.rule(), null, false, false);
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
