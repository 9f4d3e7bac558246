package org.lienthong.citizen;

/** What became of what a citizen said. */
public enum Told {
    /** Durable and on its way. */
    TAKEN,
    /** It cannot be taken as the dossier stands now; an official has it on the table. */
    REFUSED,
    /** Nothing was kept, or nobody knows; the same again has no second effect. */
    TRY_LATER,
    /** What was to be sent is not there any more. */
    GONE,
    /** Something is still missing. */
    INCOMPLETE
}
