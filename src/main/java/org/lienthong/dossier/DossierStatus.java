package org.lienthong.dossier;

/**
 * The ten national statuses of a dossier (trạng thái hồ sơ), in the numbering of the national public-service portal.
 */
public enum DossierStatus {
    REGISTERED(1, false),
    ACCEPTED(2, false),
    NOT_ACCEPTED(3, true),
    PROCESSING(4, false),
    SUPPLEMENT_REQUESTED(5, false),
    FINANCIAL_OBLIGATION(6, false),
    WITHDRAWN(7, true),
    STOPPED(8, true),
    COMPLETED(9, false),
    RESULT_DELIVERED(10, true);

    private final int code;
    private final boolean terminal;

    DossierStatus(int code, boolean terminal) {
        this.code = code;
        this.terminal = terminal;
    }

    /** The national number, 1 to 10. */
    public int code() {
        return code;
    }

    /** Whether the dossier has ended; only a disputed result opens it again. */
    public boolean terminal() {
        return terminal;
    }
}
