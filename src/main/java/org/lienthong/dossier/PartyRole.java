package org.lienthong.dossier;

/** What a party does in a dossier. */
public enum PartyRole {
    /** Who submits (người nộp). */
    APPLICANT,

    /** Who gives the right away (bên chuyển). */
    TRANSFEROR,

    /** Who receives the right (bên nhận). */
    TRANSFEREE,

    /** Who holds the right and keeps it. */
    OWNER,

    /** Who inherits (người thừa kế). */
    HEIR,

    /** Who takes the right as security (bên nhận thế chấp). */
    MORTGAGEE,

    /** Who acts for another. */
    REPRESENTATIVE
}
