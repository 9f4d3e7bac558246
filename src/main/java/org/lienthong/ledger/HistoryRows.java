package org.lienthong.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.clock.ClockEvent;
import org.lienthong.clock.LegalTime;
import org.lienthong.dossier.Alias;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.OwedNotice;
import org.lienthong.ledger.Projection.Happening;

/** The rows that one dossier's events leave behind, as the same messages make them one by one. */
final class HistoryRows {

    private HistoryRows() {}

    static Happening last(List<Happening> history) {
        return history.get(history.size() - 1);
    }

    /** @param history from the first event; not empty */
    static DossierRow dossier(LegalTime law, List<Happening> history) {
        Dossier dossier = last(history).decision().dossier();
        Instant at = last(history).recordedAt();
        DossierRow row = new DossierRow();
        Dossiers.fill(row, dossier, ClockEvents.standing(law, dossier, times(history), at));
        row.changedAt = at;
        row.lastEvent = history.size();
        return row;
    }

    static List<ClockEvent> times(List<Happening> history) {
        List<ClockEvent> times = new ArrayList<>();
        for (Happening event : history) {
            times.add(ClockEvent.of(
                    times.size() + 1,
                    event.occurredAt(),
                    event.recordedAt(),
                    event.decision().before(),
                    event.decision().dossier().status(),
                    event.message()));
        }
        return times;
    }

    static List<AliasRow> aliases(long id, Dossier dossier) {
        Map<String, AliasRow> rows = new LinkedHashMap<>();
        for (Alias alias : dossier.aliases()) {
            AliasRow row = new AliasRow();
            row.province = dossier.province().value();
            row.nameKey = alias.value().key();
            row.kind = alias.kind();
            row.name = alias.value().value();
            row.dossierId = id;
            rows.putIfAbsent(row.nameKey, row);
        }
        return List.copyOf(rows.values());
    }

    /** Notices count from when they came first. */
    static List<TaxNoticeRow> notices(long id, List<Happening> history) {
        List<OwedNotice> notices = OwedNotice.of(last(history).decision().dossier());
        List<TaxNoticeRow> rows = new ArrayList<>();
        for (int place = 0; place < notices.size(); place++) {
            int at = place;
            Happening first = history.stream()
                    .filter(event -> event.decision().dossier().notices().size() > at)
                    .findFirst()
                    .orElseThrow();
            rows.add(MoneyRows.notice(notices.get(place), place, where(id, history), first.occurredAt()));
        }
        return rows;
    }

    static List<PaymentRow> payments(long id, List<Happening> history) {
        Dossier dossier = last(history).decision().dossier();
        List<PaymentRow> rows = new ArrayList<>();
        for (int place = 0; place < dossier.payments().size(); place++) {
            rows.add(MoneyRows.payment(dossier.payments().get(place), place, where(id, history)));
        }
        return rows;
    }

    /** Money counts where its dossier is. */
    private static DossierRow where(long id, List<Happening> history) {
        Dossier dossier = last(history).decision().dossier();
        DossierRow row = new DossierRow();
        row.id = id;
        row.province = dossier.province().value();
        row.procedureCode = dossier.submission() == null
                ? null
                : dossier.submission().procedure().value();
        return row;
    }
}
