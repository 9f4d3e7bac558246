package org.lienthong.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.LegalStanding;
import org.lienthong.clock.LegalStanding.Ending;
import org.lienthong.clock.Phase;
import org.lienthong.dossier.Doubt;

/** What is kept of a dossier's clock, written past Hibernate; the columns are those of {@link LegalColumns}. */
record LegalUpdate(long dossier, @Nullable Object[] values) {

    private static final String[] COLUMNS = {
        "phase",
        "clock_state",
        "held_since",
        "legal_due_at",
        "lawful_until",
        "tax_due_at",
        "ended_at",
        "kpi",
        "plain",
        "reported",
        "days_used",
        "days_total",
        "days_reception",
        "days_accepted",
        "days_processing",
        "days_papers",
        "days_handed_in",
        "days_tax",
        "days_payment",
        "differs",
        "doubts"
    };

    private static final int TIMES_FROM = 2;
    private static final int TIMES_TO = 7;

    static final String NAMES = String.join(", ", COLUMNS);

    static final String SQL = "update dossier set "
            + Arrays.stream(COLUMNS).map(name -> name + " = ?").collect(Collectors.joining(", ")) + " where id = ?";

    static LegalUpdate of(long dossier, LegalStanding standing, DoubtedTimes told) {
        Ending ending = standing.ending();
        @Nullable
        Object[] head = {
            standing.phase().name(),
            standing.state().name(),
            time(standing.heldSince()),
            time(standing.dueAt()),
            time(standing.lawfulUntil()),
            time(standing.taxDueAt()),
            time(standing.endedAt()),
            ending == null ? null : ending.kpi().name(),
            ending == null ? null : ending.plain().name(),
            ending == null ? null : ending.reported().name(),
            ending == null ? null : ending.used(),
            ending == null ? null : ending.total()
        };
        Stream<@Nullable Object> days = Stream.of(
                        Phase.RECEPTION,
                        Phase.ACCEPTED,
                        Phase.PROCESSING,
                        Phase.PAPERS,
                        Phase.PAPERS_HANDED_IN,
                        Phase.TAX,
                        Phase.PAYMENT)
                .map(phase -> ending == null ? null : ending.days().get(phase));
        @Nullable
        Object[] tail = {ending == null ? null : LegalColumns.differs(ending), Doubt.text(told.doubts(standing))};
        return new LegalUpdate(
                dossier,
                Stream.of(Arrays.stream(head), days, Arrays.stream(tail))
                        .flatMap(values -> values)
                        .toArray());
    }

    /** What stands in the row now, in the same form. */
    static LegalUpdate stored(long dossier, ResultSet row) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[COLUMNS.length];
        for (int i = 0; i < COLUMNS.length; i++) {
            values[i] = i >= TIMES_FROM && i < TIMES_TO
                    ? time(instant(row.getObject(COLUMNS[i], OffsetDateTime.class)))
                    : row.getObject(COLUMNS[i]);
        }
        return new LegalUpdate(dossier, values);
    }

    /** Each column's value by its name, points in time as instants. */
    Map<String, @Nullable Object> named() {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        for (int i = 0; i < COLUMNS.length; i++) {
            named.put(COLUMNS[i], values[i] instanceof OffsetDateTime time ? time.toInstant() : values[i]);
        }
        return named;
    }

    boolean same(LegalUpdate other) {
        return Arrays.equals(values, other.values);
    }

    @Nullable
    Object[] parameters() {
        @Nullable Object[] all = Arrays.copyOf(values, values.length + 1);
        all[values.length] = dossier;
        return all;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LegalUpdate update && dossier == update.dossier && same(update);
    }

    @Override
    public int hashCode() {
        return Objects.hash(dossier, Arrays.hashCode(values));
    }

    @Override
    public String toString() {
        return dossier + " " + Arrays.toString(values);
    }
}
