package org.lienthong.web.pages.country;

/** Which provinces the map shows. */
public enum Vintage {
    /** The 34 of today. */
    TODAY,
    /** The 63 of before 1 July 2025. */
    FORMER
}
