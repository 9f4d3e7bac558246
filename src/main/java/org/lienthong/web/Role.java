package org.lienthong.web;

/** What somebody may do. */
public enum Role {
    /** Cục Quản lý đất đai: reads everything, personal data masked. */
    DEPARTMENT,

    /** A one-stop-shop, land or tax official: reads with personal data, submits dossiers. */
    OFFICIAL,

    /** Runs the hub: submits, sends again, pauses; personal data masked. */
    OPERATOR
}
