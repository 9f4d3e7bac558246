package org.lienthong.registry;

/** A day in the life of a dossier at which a list can look. */
public enum Day {
    /** When the citizen submitted it. */
    SUBMITTED("d.submitted_at"),

    /** When the receipt was issued. */
    RECEIVED("d.received_at"),

    /** For when the result is promised. */
    DUE("d.due_at"),

    /** When the result was ready or the work stopped. */
    COMPLETED("d.completed_at"),

    /** When the dossier was done by the law's clock: its result ready, or its work ended without one. */
    ENDED("d.ended_at"),

    /** When the result was handed over. */
    DELIVERED("d.delivered_at");

    private final String column;

    Day(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    /** The day in Viet Nam, seven hours ahead of UTC in all years since 1975, in the words of both databases. */
    String inVietNam() {
        return inVietNam(column);
    }

    static String inVietNam(String column) {
        return "cast(date '1970-01-01' + cast(floor((extract(epoch from " + column
                + ") + 25200) / 86400) as integer) as date)";
    }
}
