package org.lienthong.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.lienthong.dossier.Dossier;
import org.lienthong.mapping.NationalJson;

/** Rows of dossiers, and the one rule that says which are late. */
final class Entries {

    private static final String RUNNING =
            "d.completed_at is null and d.status not in ('SUPPLEMENT_REQUESTED', 'FINANCIAL_OBLIGATION')";

    /** Not done and late already. Takes the parameter {@code now}. */
    static final String OPEN_LATE = "(" + RUNNING + " and d.due_at is not null and d.due_at < :now)";

    /** Takes the parameter {@code now}. */
    static final String OVERDUE = "(d.due_at is not null and (" + OPEN_LATE
            + " or (d.completed_at is not null and d.completed_at > d.due_at)))";

    /** Not late yet, but before long. Takes the parameters {@code now} and {@code soon}. */
    static final String DUE_SOON =
            "(" + RUNNING + " and d.due_at is not null and d.due_at >= :now and d.due_at < :soon)";

    static final String SELECT = """
            select d.id, d.document, d.submitted_at, d.received_at, d.due_at, d.completed_at, d.delivered_at,
                d.changed_at, case when %s then 1 else 0 end as late
            from dossier d
            """.formatted(OVERDUE);

    private Entries() {}

    static Entry read(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("id"),
                NationalJson.read(row.getString("document"), Dossier.class),
                Times.maybe(row, "submitted_at"),
                Times.maybe(row, "received_at"),
                Times.maybe(row, "due_at"),
                Times.maybe(row, "completed_at"),
                Times.maybe(row, "delivered_at"),
                Times.of(row, "changed_at"),
                row.getInt("late") == 1);
    }
}
