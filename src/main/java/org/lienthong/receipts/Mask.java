package org.lienthong.receipts;

import org.lienthong.dossier.Party;

/** How names are written for those who need not know them. */
public interface Mask {

    /** The applicant as he may be named. */
    String party(Party party);

    /** An official as he may be named. */
    String person(String name);
}
