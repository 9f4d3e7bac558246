package org.lienthong.sandbox;

/** How the citizens' bank and the tax gate speak; it is outside the hub's world. */
final class Bank {

    /** Door of the tax gate. */
    static final String DOOR = "nop-thue";

    /** Field of the answer: how many notices of the dossier are paid now. */
    static final String PAID = "DaNop";

    private Bank() {}
}
