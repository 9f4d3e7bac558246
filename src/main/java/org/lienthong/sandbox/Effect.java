package org.lienthong.sandbox;

/** What a call of the hub did to the partner. */
public enum Effect {
    /** It was done. */
    APPLIED,

    /** It had been done before; nothing changed. */
    DUPLICATE,

    /** It was answered with a no; nothing changed. */
    REFUSED,

    /** It was answered with a yes and thrown away ({@link Mode.Kind#LYING}). */
    FORGOTTEN
}
