package org.lienthong.mapping;

import org.jspecify.annotations.Nullable;

/** The rows of a document, one after the other. Rows without any text are passed over. */
interface Rows {

    int MAX_COLUMNS = 500;
    int MAX_CELL = 1 << 20;

    /** Why a row cannot be read; the rows behind it may well be. */
    record Broken(String rule, String whatToDo, int line, int column) {}

    /** Goes to the next row; false at the end. */
    boolean next();

    /** Null when the row can be read. */
    @Nullable
    Broken broken();

    int cells();

    /** The text of a cell of this row, untouched. */
    String text(int cell);

    /** The line of the document in which the row begins, from 1. */
    int line();

    int line(int cell);

    /** Costs a look at the line, so it is asked for findings only. */
    int column(int cell);

    /** The line behind this row. */
    int nextLine();
}
