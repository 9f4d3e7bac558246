package org.lienthong.dossier;

/** Kind of a party, in the numbering of the land databases: 0 to 4. */
public enum PartyKind {
    /** 0 cá nhân. */
    INDIVIDUAL,

    /** 1 vợ chồng. */
    COUPLE,

    /** 2 hộ gia đình. */
    HOUSEHOLD,

    /** 3 tổ chức. */
    ORGANISATION,

    /** 4 cộng đồng. */
    COMMUNITY
}
