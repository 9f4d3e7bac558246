package org.lienthong.dossier;

/** What a payment proof says. */
public enum PaymentKind {
    /** Money was paid. */
    PAYMENT,

    /** The debt was recorded for later (ghi nợ), which settles the payable. */
    DEBT_RECORDED
}
