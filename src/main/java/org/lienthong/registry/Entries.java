package org.lienthong.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.DossierClock.State;
import org.lienthong.clock.Phase;
import org.lienthong.clock.Verdict;
import org.lienthong.dossier.Dossier;
import org.lienthong.mapping.NationalJson;
import org.lienthong.registry.Entry.Law;

/** Rows of dossiers, and the one rule that says which are late: the law's, as the ledger keeps it. */
final class Entries {

    /** Not done and late already. Takes the parameter {@code now}. */
    static final String OPEN_LATE = "(d.ended_at is null and d.legal_due_at < :now)";

    /** Done, and late. */
    static final String ENDED_LATE = "d.plain = 'LATE'";

    /** Takes the parameter {@code now}. */
    static final String OVERDUE = "(" + ENDED_LATE + " or " + OPEN_LATE + ")";

    /** The others, also those of which the law knows no date. Takes the parameter {@code now}. */
    static final String NOT_OVERDUE = "(coalesce(d.plain, '') <> 'LATE' and (d.ended_at is not null"
            + " or d.legal_due_at is null or d.legal_due_at >= :now))";

    /** Not late yet, but before long; a clock that stands still has no such moment. Takes {@code now} and {@code soon}. */
    static final String DUE_SOON = "(d.ended_at is null and d.legal_due_at >= :now and d.legal_due_at < :soon)";

    /** The tax office had a slip to answer until then and has not. Takes the parameter {@code now}. */
    static final String TAX_LATE = "d.tax_due_at < :now";

    static final String SELECT = """
            select d.id, d.document, d.submitted_at, d.received_at, d.due_at, d.completed_at, d.delivered_at, d.changed_at,
                d.phase, d.clock_state, d.held_since, d.legal_due_at, d.tax_due_at, d.ended_at, d.kpi, d.plain, d.reported,
                case when %s then 1 else 0 end as late, case when %s then 1 else 0 end as tax_late
            from dossier d
            """.formatted(OVERDUE, TAX_LATE);

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
                row.getInt("late") == 1,
                law(row));
    }

    private static @Nullable Law law(ResultSet row) throws SQLException {
        String phase = row.getString("phase");
        return phase == null
                ? null
                : new Law(
                        Phase.valueOf(phase),
                        State.valueOf(row.getString("clock_state")),
                        Times.of(row, "held_since"),
                        Times.maybe(row, "legal_due_at"),
                        Times.maybe(row, "tax_due_at"),
                        row.getInt("tax_late") == 1,
                        Times.maybe(row, "ended_at"),
                        verdict(row, "kpi"),
                        verdict(row, "plain"),
                        verdict(row, "reported"));
    }

    private static @Nullable Verdict verdict(ResultSet row, String column) throws SQLException {
        String verdict = row.getString(column);
        return verdict == null ? null : Verdict.valueOf(verdict);
    }
}
