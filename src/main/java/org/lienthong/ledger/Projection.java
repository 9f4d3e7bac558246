package org.lienthong.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.LegalTime;
import org.lienthong.dossier.Decision;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.ProvinceCode;

/**
 * What the tables say of a dossier when nothing but its events is known, by the code that writes them: for whoever holds rows
 * against events. Each value is the text that {@link #text} makes of it; an empty one is null in the table.
 */
public final class Projection {

    /** Half of what a column of a point in time can tell apart. */
    private static final int ROUNDING = 500;

    private final LegalTime law;

    public Projection(LegalTime law) {
        this.law = law;
    }

    /** One event that took effect. */
    public record Happening(
            NationalMessage message, Decision.Allowed decision, Instant occurredAt, Instant recordedAt) {}

    /**
     * The columns of {@code dossier} by name without its id, its document and its clock.
     *
     * @param history from the first event; not empty
     */
    public Map<String, Optional<String>> dossier(List<Happening> history) {
        DossierRow row = HistoryRows.dossier(law, history);
        return new Columns()
                .and("province", row.province)
                .and("issuing_province", row.issuingProvince)
                .and("code", row.code)
                .and("receipt_number", row.receiptNumber)
                .and("procedure_code", row.procedureCode)
                .and("procedure_name", row.procedureName)
                .and("status", row.status)
                .and("holder", row.holder)
                .and("channel", row.channel)
                .and("commune", row.commune)
                .and("transaction_type", row.transactionType)
                .and("submitted_at", row.submittedAt)
                .and("received_at", row.receivedAt)
                .and("due_at", row.dueAt)
                .and("completed_at", row.completedAt)
                .and("delivered_at", row.deliveredAt)
                .and("changed_at", row.changedAt)
                .and("search_text", row.searchText)
                .and("last_event", row.lastEvent)
                .done();
    }

    /**
     * The columns of the clock in {@code dossier} by name, as the clock reads at that moment.
     *
     * @param holder the province whose rules count
     */
    public Map<String, Optional<String>> clock(ProvinceCode holder, List<Happening> history, Instant at) {
        Dossier dossier = HistoryRows.last(history).decision().dossier();
        Columns columns = new Columns();
        LegalUpdate.of(
                        0,
                        ClockEvents.standing(law, holder, dossier, HistoryRows.times(history), at),
                        DoubtedTimes.of(dossier))
                .named()
                .forEach(columns::and);
        return columns.done();
    }

    /** The rows of {@code dossier_alias} without the dossier's id. */
    public List<Map<String, Optional<String>>> names(List<Happening> history) {
        return HistoryRows.aliases(0, HistoryRows.last(history).decision().dossier()).stream()
                .map(row -> new Columns()
                        .and("province", row.province)
                        .and("name_key", row.nameKey)
                        .and("kind", row.kind)
                        .and("name", row.name)
                        .done())
                .toList();
    }

    /** The rows of {@code tax_notice} in the order of their places, without ids. */
    public List<Map<String, Optional<String>>> notices(List<Happening> history) {
        return HistoryRows.notices(0, history).stream()
                .map(row -> new Columns()
                        .and("place", row.place)
                        .and("province", row.province)
                        .and("procedure_code", row.procedureCode)
                        .and("number", row.number)
                        .and("notified_at", row.notifiedAt)
                        .and("due_on", row.dueOn)
                        .and("vnd", row.vnd)
                        .and("open_vnd", row.openVnd)
                        .and("waiting", row.waiting)
                        .done())
                .toList();
    }

    /** The rows of {@code payment} in the order of their places, without ids. */
    public List<Map<String, Optional<String>>> payments(List<Happening> history) {
        return HistoryRows.payments(0, history).stream()
                .map(row -> new Columns()
                        .and("place", row.place)
                        .and("province", row.province)
                        .and("procedure_code", row.procedureCode)
                        .and("reference", row.reference)
                        .and("number", row.number)
                        .and("kind", row.kind)
                        .and("paid_at", row.paidAt)
                        .and("vnd", row.vnd)
                        .done())
                .toList();
    }

    /** A value as it is compared: points in time to the microsecond that columns hold, everything else as it is written. */
    public static String text(Object value) {
        return value instanceof Instant at
                ? at.plusNanos(ROUNDING).truncatedTo(ChronoUnit.MICROS).toString()
                : value instanceof Enum<?> one ? one.name() : value.toString();
    }

    private static final class Columns {

        private final Map<String, Optional<String>> values = new LinkedHashMap<>();

        Columns and(String name, @Nullable Object value) {
            values.put(name, Optional.ofNullable(value).map(Projection::text));
            return this;
        }

        Map<String, Optional<String>> done() {
            return Collections.unmodifiableMap(values);
        }
    }
}
