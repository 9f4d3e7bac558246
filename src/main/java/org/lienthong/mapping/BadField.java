package org.lienthong.mapping;

import org.lienthong.dossier.Finding;

/** A fault of a mapping that shows only when its fields are put together; caught where mappings are compiled. */
final class BadField extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    BadField(Finding finding) {
        super(finding.text(), null, false, false);
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
