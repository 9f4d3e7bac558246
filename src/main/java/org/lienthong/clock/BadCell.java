package org.lienthong.clock;

import org.lienthong.dossier.Finding;

/** A cell that cannot be read; carries what is to be told. */
final class BadCell extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never leaves the reader
    private final Finding finding;

    BadCell(Finding finding) {
        super(finding.line(), null, false, false);
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
