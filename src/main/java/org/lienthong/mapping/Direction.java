package org.lienthong.mapping;

/** Which way a mapping translates. */
public enum Direction {
    /** Local to national. */
    IN,

    /** National to local. */
    OUT,

    /** Both ways. */
    BOTH;

    /** Whether local documents can be read with it. */
    public boolean reads() {
        return this != OUT;
    }

    /** Whether local documents can be written with it. */
    public boolean writes() {
        return this != IN;
    }
}
