package org.lienthong.registry;

import java.util.Locale;

/** By what dossiers are counted apart. */
enum Grouping {
    PROVINCE("province"),
    PROCEDURE("procedure_code"),
    STATUS("status"),
    HOLDER("holder"),
    KPI("kpi"),
    PLAIN("plain"),
    REPORTED("reported"),

    /** The day in Viet Nam, of the day at which the filter looks. */
    DAY("on_day"),

    /** The working days in the phase through which the filter asks them to have gone. */
    DAYS("days");

    private final String column;

    Grouping(String column) {
        this.column = column;
    }

    /** What it is called in a count. */
    String label() {
        return "by_" + name().toLowerCase(Locale.ROOT);
    }

    /** On a sum {@code d}. */
    String column() {
        return "d." + column;
    }
}
