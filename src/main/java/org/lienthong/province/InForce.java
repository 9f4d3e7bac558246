package org.lienthong.province;

/**
 * What is in force now. An act asks once, at its beginning, and works with that answer to its end: what is activated
 * meanwhile counts for the next one.
 */
public interface InForce {

    /** Every province in the version that is in force; an immutable value. */
    Provinces now();
}
