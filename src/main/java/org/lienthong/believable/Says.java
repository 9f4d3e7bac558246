package org.lienthong.believable;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Handover;
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
        return new Draft(MessageType.DOSSIER_SUBMITTED, at)
                .submission(submission)
                .message(names, false);
    }

    NationalMessage accepted(@Nullable Submission submission, Receipt receipt, Officer by, Instant at) {
        Draft draft = new Draft(MessageType.DOSSIER_ACCEPTED, at).by(by).receipt(receipt);
        return (submission == null ? draft : draft.submission(submission)).message(names, true);
    }

    NationalMessage supplement(MessageType type, Supplement supplement, Instant at) {
        return new Draft(type, at).supplement(supplement).message(names, true);
    }

    NationalMessage progressed(Progress progress, String text, Instant at) {
        return new Draft(MessageType.DOSSIER_PROGRESSED, at)
                .progress(progress)
                .text(text)
                .message(names, true);
    }

    NationalMessage slip(Slip slip, Instant at) {
        return new Draft(MessageType.OBLIGATION_REQUESTED, at).slip(slip).message(names, true);
    }

    NationalMessage notice(TaxNotice notice, Instant at) {
        return new Draft(MessageType.OBLIGATION_NOTIFIED, at).notice(notice).message(names, true);
    }

    NationalMessage paid(Payment payment, Instant at) {
        return new Draft(MessageType.OBLIGATION_PAID, at).payment(payment).message(names, true);
    }

    NationalMessage completed(Result result, Instant at) {
        return new Draft(MessageType.DOSSIER_COMPLETED, at).result(result).message(names, true);
    }

    NationalMessage delivered(Handover handover, Instant at) {
        return new Draft(MessageType.RESULT_DELIVERED, at).handover(handover).message(names, true);
    }

    /** An end that needs a reason. */
    NationalMessage ended(MessageType type, String reason, Instant at) {
        return new Draft(type, at).text(reason).message(names, type != MessageType.DOSSIER_REFUSED);
    }

    /** A message whose sections are filled one by one. */
    private static final class Draft {

        private final MessageType type;
        private final Instant at;
        private @Nullable Officer officer;
        private @Nullable String text;
        private @Nullable Submission submission;
        private @Nullable Receipt receipt;
        private @Nullable Progress progress;
        private @Nullable Supplement supplement;
        private @Nullable Slip slip;
        private List<TaxNotice> notices = List.of();
        private @Nullable Payment payment;
        private @Nullable Result result;
        private @Nullable Handover handover;

        Draft(MessageType type, Instant at) {
            this.type = type;
            this.at = at;
        }

        Draft by(Officer one) {
            officer = one;
            return this;
        }

        Draft text(String words) {
            text = words;
            return this;
        }

        Draft submission(Submission one) {
            submission = one;
            return this;
        }

        Draft receipt(Receipt one) {
            receipt = one;
            return this;
        }

        Draft progress(Progress one) {
            progress = one;
            return this;
        }

        Draft supplement(Supplement one) {
            supplement = one;
            return this;
        }

        Draft slip(Slip one) {
            slip = one;
            return this;
        }

        Draft notice(TaxNotice one) {
            notices = List.of(one);
            return this;
        }

        Draft payment(Payment one) {
            payment = one;
            return this;
        }

        Draft result(Result one) {
            result = one;
            return this;
        }

        Draft handover(Handover one) {
            handover = one;
            return this;
        }

        NationalMessage message(Names.Set names, boolean received) {
            return new NationalMessage(
                    type,
                    null,
                    names.code(),
                    received ? names.receipt() : null,
                    type == MessageType.DOSSIER_ACCEPTED ? names.oneStop() : null,
                    null,
                    at,
                    null,
                    officer,
                    text,
                    submission,
                    receipt,
                    progress,
                    supplement,
                    slip,
                    notices,
                    payment,
                    result,
                    handover,
                    null);
        }
    }
}
