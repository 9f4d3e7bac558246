package org.lienthong.web.pages.country;

/** By what the map is coloured. */
public enum MapFigure {
    /** The share that ended on time, as KPI 766 counts, of what ended in the period. */
    ON_TIME,
    /** What is late at this moment, as a share of what is open. */
    OVERDUE,
    /** What is open at this moment. */
    OPEN,
    /** How long nothing was heard. */
    SILENT
}
