package org.lienthong.ledger;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.OwedNotice;
import org.lienthong.dossier.Payment;
import org.lienthong.dossier.PaymentKind;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.Submission;
import org.lienthong.exchange.Change;

/** Rows of what was asked for and paid. A message that says nothing about money costs no statement. */
final class MoneyRows {

    private static final int LONGEST_NUMBER = 128;

    private MoneyRows() {}

    static void write(EntityManager entities, Change.Entry entry, DossierRow dossier) {
        Dossier after = entry.decision().dossier();
        Change.Known known = entry.known();
        if (known != null
                && !said(known.dossier()).equals(List.of(List.of(), List.of()))
                && moved(known.dossier(), after)) {
            moved(entities, dossier);
        }
        if (known != null && said(known.dossier()).equals(said(after))) {
            return;
        }
        if (!after.notices().isEmpty()) {
            notices(entities, entry.occurredAt(), after, dossier);
        }
        int paid = known == null ? 0 : known.dossier().payments().size();
        for (int place = paid; place < after.payments().size(); place++) {
            entities.persist(payment(after.payments().get(place), place, dossier));
        }
    }

    /** Whether the dossier belongs elsewhere than before: its rows are counted where it is. */
    private static boolean moved(Dossier before, Dossier after) {
        return !before.province().equals(after.province()) || !Objects.equals(procedure(before), procedure(after));
    }

    private static @Nullable ProcedureCode procedure(Dossier dossier) {
        Submission submission = dossier.submission();
        return submission == null ? null : submission.procedure();
    }

    private static void moved(EntityManager entities, DossierRow dossier) {
        for (String rows : List.of("TaxNoticeRow", "PaymentRow")) {
            entities.createQuery("update " + rows
                            + " set province = :province, procedureCode = :procedure where dossierId = :dossier")
                    .setParameter("province", dossier.province)
                    .setParameter("procedure", dossier.procedureCode)
                    .setParameter("dossier", dossier.id)
                    .executeUpdate();
        }
    }

    private static List<Object> said(Dossier dossier) {
        return List.of(dossier.notices(), dossier.payments());
    }

    private static void notices(EntityManager entities, Instant at, Dossier after, DossierRow dossier) {
        Map<Integer, TaxNoticeRow> known = new HashMap<>();
        entities.createQuery("from TaxNoticeRow where dossierId = :dossier", TaxNoticeRow.class)
                .setParameter("dossier", dossier.id)
                .getResultList()
                .forEach(row -> known.put(row.place, row));
        List<OwedNotice> notices = OwedNotice.of(after);
        for (int place = 0; place < notices.size(); place++) {
            TaxNoticeRow row = known.get(place);
            if (row == null) {
                entities.persist(notice(notices.get(place), place, dossier, at));
            } else {
                fill(row, notices.get(place));
            }
        }
    }

    static TaxNoticeRow notice(OwedNotice notice, int place, DossierRow dossier, Instant at) {
        TaxNoticeRow row = new TaxNoticeRow();
        row.dossierId = dossier.id;
        row.place = place;
        row.province = dossier.province;
        row.procedureCode = dossier.procedureCode;
        row.notifiedAt = at;
        fill(row, notice);
        return row;
    }

    private static void fill(TaxNoticeRow row, OwedNotice notice) {
        row.number = cut(notice.number());
        row.dueOn = notice.dueOn().orElse(null);
        row.vnd = notice.total().vnd();
        row.openVnd = notice.open().vnd();
        row.waiting = notice.waiting();
    }

    static PaymentRow payment(Payment payment, int place, DossierRow dossier) {
        PaymentRow row = new PaymentRow();
        row.dossierId = dossier.id;
        row.place = place;
        row.province = dossier.province;
        row.procedureCode = dossier.procedureCode;
        row.reference = cut(payment.reference());
        row.number = cut(payment.noticeNumber());
        row.kind = payment.kind();
        row.paidAt = payment.paidAt();
        row.vnd = payment.kind() == PaymentKind.PAYMENT ? payment.amount().vnd() : 0;
        return row;
    }

    static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_NUMBER));
    }
}
