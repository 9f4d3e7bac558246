package org.lienthong.web.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.NationalMessage;

/**
 * One paper receipt as it was typed in.
 *
 * @param line where it stands, counted from 1
 * @param number of the receipt, as far as it could be read
 * @param promised the day as it was typed, or as the law has it
 * @param byLaw whether the paper names no day, so that the last day of the law is offered
 * @param wrong keys of what is wrong with it and where; empty when it can be entered
 * @param message what it says; null when something is wrong
 */
public record LateRow(
        int line,
        String number,
        String applicant,
        String received,
        String promised,
        boolean byLaw,
        List<Wrong> wrong,
        @Nullable NationalMessage message) {

    public LateRow {
        wrong = List.copyOf(wrong);
    }

    /** @param column key of the column's name */
    public record Wrong(String column, String key) {}

    public boolean good() {
        return message != null;
    }

    LateRow refused(String column, String key) {
        return new LateRow(line, number, applicant, received, promised, byLaw, List.of(new Wrong(column, key)), null);
    }
}
