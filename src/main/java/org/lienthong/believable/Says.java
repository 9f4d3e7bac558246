package org.lienthong.believable;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Handover;
import org.lienthong.dossier.MessageDraft;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.Officer;
import org.lienthong.dossier.Payment;
import org.lienthong.dossier.Progress;
import org.lienthong.dossier.Receipt;
import org.lienthong.dossier.Result;
import org.lienthong.dossier.Slip;
import org.lienthong.dossier.Submission;
import org.lienthong.dossier.Supplement;
import org.lienthong.dossier.TaxNotice;

/** The messages about one dossier, each with the names under which its sender knows it. */
record Says(Names.Set names) {

    NationalMessage submitted(Submission submission, Instant at) {
        return unreceived(MessageDraft.of(MessageType.DOSSIER_SUBMITTED).submission(submission), at);
    }

    NationalMessage accepted(@Nullable Submission submission, Receipt receipt, Officer by, Instant at) {
        return received(
                MessageDraft.of(MessageType.DOSSIER_ACCEPTED)
                        .oneStopCode(names.oneStop())
                        .officer(by)
                        .submission(submission)
                        .receipt(receipt),
                at);
    }

    NationalMessage supplement(MessageType type, Supplement supplement, Instant at) {
        return received(MessageDraft.of(type).supplement(supplement), at);
    }

    NationalMessage progressed(Progress progress, String text, Instant at) {
        return received(
                MessageDraft.of(MessageType.DOSSIER_PROGRESSED)
                        .progress(progress)
                        .text(text),
                at);
    }

    NationalMessage slip(Slip slip, Instant at) {
        return received(MessageDraft.of(MessageType.OBLIGATION_REQUESTED).slip(slip), at);
    }

    NationalMessage notices(List<TaxNotice> notices, Instant at) {
        return received(MessageDraft.of(MessageType.OBLIGATION_NOTIFIED).notices(notices), at);
    }

    NationalMessage paid(Payment payment, Instant at) {
        return received(MessageDraft.of(MessageType.OBLIGATION_PAID).payment(payment), at);
    }

    NationalMessage completed(Result result, Instant at) {
        return received(MessageDraft.of(MessageType.DOSSIER_COMPLETED).result(result), at);
    }

    NationalMessage delivered(Handover handover, Instant at) {
        return received(MessageDraft.of(MessageType.RESULT_DELIVERED).handover(handover), at);
    }

    /** An end that needs a reason. */
    NationalMessage ended(MessageType type, String reason, Instant at) {
        MessageDraft draft = MessageDraft.of(type).text(reason);
        return type == MessageType.DOSSIER_REFUSED ? unreceived(draft, at) : received(draft, at);
    }

    private NationalMessage received(MessageDraft draft, Instant at) {
        return unreceived(draft.receiptNumber(names.receipt()), at);
    }

    /** Without the number of a receipt, since there is none yet. */
    private NationalMessage unreceived(MessageDraft draft, Instant at) {
        return draft.code(names.code()).occurredAt(at).message();
    }
}
