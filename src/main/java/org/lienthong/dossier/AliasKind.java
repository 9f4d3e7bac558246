package org.lienthong.dossier;

/** Whose name for the dossier an alias is. */
public enum AliasKind {
    /** Mã hồ sơ of who submitted it. */
    DOSSIER_CODE,

    /** Số biên nhận. */
    RECEIPT_NUMBER,

    /** The one-stop-shop's own code. */
    ONE_STOP_CODE,

    /** The national portal's code. */
    NATIONAL_CODE
}
