package org.lienthong.registry;

/** Which way an exchange went. */
public enum Direction {
    /** The hub took it from a partner. */
    IN,

    /** The hub told a partner, who acknowledged it. */
    OUT
}
