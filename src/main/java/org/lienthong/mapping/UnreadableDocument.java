package org.lienthong.mapping;

import java.util.List;
import org.lienthong.dossier.Finding;

/** A document that is refused as a whole. It never leaves this room; the finding does. */
final class UnreadableDocument extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    UnreadableDocument(Finding finding) {
        this(List.of(finding));
    }

    /** @param findings at least one */
    UnreadableDocument(List<Finding> findings) {
        super(findings.get(0).rule(), null, false, false);
        this.findings = List.copyOf(findings);
    }

    List<Finding> findings() {
        return findings;
    }
}
