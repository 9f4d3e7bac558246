package org.lienthong;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Holder;

/**
 * The columns of a dossier's clock for rows without a history: as if the promised date were the last moment of the law, nothing
 * had ever paused and the three ways of judging agreed. Dossiers differ in the phases through which they went, so that whoever
 * forgets to ask for one counts others too: of three, one was worked on, one waited for the tax alone, and one did both.
 */
public final class PlainClock {

    private static final int SECONDS_OF_A_DAY = 86_400;

    private static final Duration TAX = Duration.ofDays(3);

    private PlainClock() {}

    /** By the names of the columns, in their order; times with their zone. */
    public static Map<String, @Nullable Object> columns(Dossier dossier) {
        Instant due = dossier.receipt() == null ? null : dossier.receipt().promisedAt();
        Instant ended = ended(dossier);
        String verdict = ended == null ? null : due == null ? "UNKNOWN" : ended.isAfter(due) ? "LATE" : "ON_TIME";
        Integer days =
                ended == null || dossier.receipt() == null || dossier.receipt().receivedAt() == null
                        ? null
                        : Math.toIntExact(Math.max(
                                        0,
                                        ended.getEpochSecond()
                                                - dossier.receipt().receivedAt().getEpochSecond())
                                / SECONDS_OF_A_DAY);
        boolean running = ended == null && runs(dossier.status());
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("phase", phase(dossier.status()));
        columns.put(
                "clock_state",
                ended != null
                        ? "ENDED"
                        : running
                                ? "RUNNING"
                                : dossier.status() == DossierStatus.REGISTERED ? "NOT_STARTED" : "PAUSED");
        columns.put("held_since", time(dossier.changedAt()));
        columns.put("legal_due_at", time(running || ended != null ? due : null));
        columns.put("ended_at", time(ended));
        columns.put("kpi", verdict);
        columns.put("plain", verdict);
        columns.put("reported", verdict);
        columns.put("days_used", days);
        columns.put("days_total", days);
        int kind = Math.floorMod(dossier.code().value().hashCode(), 3);
        columns.put("days_processing", kind == 1 ? null : days);
        columns.put("days_tax", kind == 0 ? null : days);
        columns.put("tax_due_at", time(taxDue(dossier)));
        return columns;
    }

    /** As if the tax office had three days whatever it was asked for. */
    private static @Nullable Instant taxDue(Dossier dossier) {
        return dossier.status() == DossierStatus.FINANCIAL_OBLIGATION && dossier.holder() == Holder.TAX_OFFICE
                ? dossier.changedAt().plus(TAX)
                : null;
    }

    private static @Nullable Instant ended(Dossier dossier) {
        return switch (dossier.status()) {
            case COMPLETED, RESULT_DELIVERED, STOPPED, WITHDRAWN, NOT_ACCEPTED ->
                dossier.completedAt() != null ? dossier.completedAt() : dossier.changedAt();
            default -> dossier.completedAt();
        };
    }

    private static boolean runs(DossierStatus status) {
        return status == DossierStatus.ACCEPTED || status == DossierStatus.PROCESSING;
    }

    private static String phase(DossierStatus status) {
        return switch (status) {
            case REGISTERED -> "RECEPTION";
            case ACCEPTED -> "ACCEPTED";
            case PROCESSING -> "PROCESSING";
            case SUPPLEMENT_REQUESTED -> "PAPERS";
            case FINANCIAL_OBLIGATION -> "TAX";
            case COMPLETED -> "READY";
            case RESULT_DELIVERED, STOPPED, WITHDRAWN, NOT_ACCEPTED -> "ENDED";
        };
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
