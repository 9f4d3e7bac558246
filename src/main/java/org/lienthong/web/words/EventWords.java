package org.lienthong.web.words;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.Instalment;
import org.lienthong.clock.LegalTime;
import org.lienthong.clock.PaymentDeadlines;
import org.lienthong.dossier.Correction;
import org.lienthong.dossier.Money;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.Officer;
import org.lienthong.dossier.Payable;
import org.lienthong.dossier.Payment;
import org.lienthong.dossier.Progress;
import org.lienthong.dossier.Receipt;
import org.lienthong.dossier.Slip;
import org.lienthong.dossier.Submission;
import org.lienthong.dossier.Supplement;
import org.lienthong.dossier.TaxNotice;
import org.springframework.stereotype.Component;

/** One sentence about one event, made of its verb and of facts that name nobody; what can be counted stands in lists. Free words of the sender stay out. */
@Component
public class EventWords {

    private final Words words;
    private final PaymentDeadlines deadlines;

    EventWords(Words words, LegalTime law) {
        this.words = words;
        this.deadlines = law.payments();
    }

    public String text(Locale locale, NationalMessage message) {
        return text(new Sentence(locale, true), message);
    }

    /** The same for everybody who knows the code: how much somebody owes or paid stays out too. */
    public String textForAll(Locale locale, NationalMessage message) {
        return text(new Sentence(locale, false), message);
    }

    private String text(Sentence sentence, NationalMessage message) {
        sentence.add("event." + message.type().code());
        switch (message.type()) {
            case DOSSIER_SUBMITTED -> submission(sentence, message.submission());
            case DOSSIER_ACCEPTED -> receipt(sentence, message.receipt());
            case DOSSIER_PROGRESSED -> progress(sentence, message.progress());
            case SUPPLEMENT_REQUESTED, SUPPLEMENT_PROVIDED, SUPPLEMENT_RECEIVED ->
                supplement(sentence, message.supplement());
            case OBLIGATION_REQUESTED -> slip(sentence, message.slip());
            case OBLIGATION_NOTIFIED -> notices(sentence, message.notices());
            case OBLIGATION_PAID -> payment(sentence, message.payment());
            case DOSSIER_RETURNED_FOR_CORRECTION -> correction(sentence, message.correction());
            case DOSSIER_COMPLETED,
                    DOSSIER_REFUSED,
                    RESULT_DELIVERED,
                    DOSSIER_WITHDRAWN,
                    DOSSIER_STOPPED,
                    RESULT_DISPUTED -> {}
        }
        return sentence.text();
    }

    private static void submission(Sentence sentence, @Nullable Submission submission) {
        if (submission != null && submission.procedureName() != null) {
            sentence.add("event.part.procedure", submission.procedureName());
        }
        if (submission != null && submission.channel() != null) {
            sentence.add("channel." + submission.channel().name());
        }
    }

    private static void receipt(Sentence sentence, @Nullable Receipt receipt) {
        if (receipt != null) {
            sentence.add("event.part.receipt", receipt.number().value());
            sentence.promise(receipt.promisedAt());
        }
    }

    private static void progress(Sentence sentence, @Nullable Progress progress) {
        if (progress == null) {
            return;
        }
        if (Boolean.TRUE.equals(progress.sentBack())) {
            sentence.add("event.part.sent-back");
        }
        Officer to = progress.to();
        if (to != null && to.unit() != null) {
            sentence.add("event.part.to-unit", to.unit());
        }
    }

    private static void supplement(Sentence sentence, @Nullable Supplement supplement) {
        if (supplement == null) {
            return;
        }
        if (supplement.waitsUntil() != null) {
            sentence.add("event.part.waits-until", Local.day(supplement.waitsUntil()));
        }
        sentence.promise(supplement.promisedAt());
    }

    private static void slip(Sentence sentence, @Nullable Slip slip) {
        if (slip != null) {
            sentence.add("event.part.slip", slip.number());
        }
    }

    private void notices(Sentence sentence, List<TaxNotice> notices) {
        List<Payable> payables =
                notices.stream().flatMap(notice -> notice.payables().stream()).toList();
        if (!payables.isEmpty() && sentence.sums) {
            Money sum = payables.stream().map(Payable::amount).reduce(Money.ZERO, Money::plus);
            sentence.add("event.part.sum", Local.sum(sum));
        }
        Instalment first = Instalment.next(notices.stream()
                        .flatMap(notice -> deadlines.of(notice).stream())
                        .toList())
                .orElse(null);
        if (first != null && first.dueOn() != null) {
            sentence.add(
                    first.basis() == Instalment.Basis.LAW ? "event.part.pay-by-law" : "event.part.pay-by",
                    Local.day(first.dueOn()));
        }
    }

    private static void payment(Sentence sentence, @Nullable Payment payment) {
        if (payment != null && sentence.sums) {
            sentence.add("payment." + payment.kind().name(), Local.sum(payment.amount()));
            sentence.add("event.part.notice", payment.noticeNumber());
        }
    }

    private static void correction(Sentence sentence, @Nullable Correction correction) {
        if (correction != null) {
            sentence.add("correction." + correction.kind().name());
        }
    }

    private final class Sentence {

        private final Locale locale;
        private final boolean sums;
        private final List<String> parts = new ArrayList<>();

        Sentence(Locale locale, boolean sums) {
            this.locale = locale;
            this.sums = sums;
        }

        void add(String key, Object... arguments) {
            parts.add(words.say(locale, key, arguments));
        }

        void promise(@Nullable Instant promisedAt) {
            if (promisedAt != null) {
                add("event.part.promised", Local.day(promisedAt));
            }
        }

        String text() {
            return parts.get(0) + (parts.size() == 1 ? "" : ": " + String.join(", ", parts.subList(1, parts.size())));
        }
    }
}
