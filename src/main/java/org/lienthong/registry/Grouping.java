package org.lienthong.registry;

/** By what dossiers are counted apart. */
enum Grouping {
    PROVINCE("d.province"),
    PROCEDURE("d.procedure_code");

    private final String column;

    Grouping(String column) {
        this.column = column;
    }

    /** On dossiers and on their sums. */
    String column() {
        return column;
    }
}
