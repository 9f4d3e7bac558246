package org.lienthong.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@link NationalMessage} in the making: only what is said is named, all else stays unsaid. For one thread;
 * messages that were made already do not change with it.
 */
public final class MessageDraft {

    private final MessageType type;
    private @Nullable ProvinceCode province;
    private @Nullable DossierCode code;
    private @Nullable ReceiptNumber receiptNumber;
    private @Nullable DossierCode oneStopCode;
    private @Nullable DossierCode nationalCode;
    private @Nullable Instant occurredAt;
    private @Nullable DossierStatus status;
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
    private @Nullable Correction correction;

    private MessageDraft(MessageType type) {
        this.type = type;
    }

    /** Says nothing yet but this. */
    public static MessageDraft of(MessageType type) {
        return new MessageDraft(type);
    }

    /** Says all that this message says, until a part of it is worded anew. */
    public static MessageDraft of(NationalMessage said) {
        return new MessageDraft(said.type())
                .province(said.province())
                .code(said.code())
                .receiptNumber(said.receiptNumber())
                .oneStopCode(said.oneStopCode())
                .nationalCode(said.nationalCode())
                .occurredAt(said.occurredAt())
                .status(said.status())
                .officer(said.officer())
                .text(said.text())
                .submission(said.submission())
                .receipt(said.receipt())
                .progress(said.progress())
                .supplement(said.supplement())
                .slip(said.slip())
                .notices(said.notices())
                .payment(said.payment())
                .result(said.result())
                .handover(said.handover())
                .correction(said.correction());
    }

    public MessageDraft province(@Nullable ProvinceCode province) {
        this.province = province;
        return this;
    }

    public MessageDraft code(@Nullable DossierCode code) {
        this.code = code;
        return this;
    }

    public MessageDraft receiptNumber(@Nullable ReceiptNumber receiptNumber) {
        this.receiptNumber = receiptNumber;
        return this;
    }

    public MessageDraft oneStopCode(@Nullable DossierCode oneStopCode) {
        this.oneStopCode = oneStopCode;
        return this;
    }

    public MessageDraft nationalCode(@Nullable DossierCode nationalCode) {
        this.nationalCode = nationalCode;
        return this;
    }

    public MessageDraft occurredAt(@Nullable Instant occurredAt) {
        this.occurredAt = occurredAt;
        return this;
    }

    public MessageDraft status(@Nullable DossierStatus status) {
        this.status = status;
        return this;
    }

    public MessageDraft officer(@Nullable Officer officer) {
        this.officer = officer;
        return this;
    }

    public MessageDraft text(@Nullable String text) {
        this.text = text;
        return this;
    }

    public MessageDraft submission(@Nullable Submission submission) {
        this.submission = submission;
        return this;
    }

    public MessageDraft receipt(@Nullable Receipt receipt) {
        this.receipt = receipt;
        return this;
    }

    public MessageDraft progress(@Nullable Progress progress) {
        this.progress = progress;
        return this;
    }

    public MessageDraft supplement(@Nullable Supplement supplement) {
        this.supplement = supplement;
        return this;
    }

    public MessageDraft slip(@Nullable Slip slip) {
        this.slip = slip;
        return this;
    }

    public MessageDraft notices(List<TaxNotice> notices) {
        this.notices = notices;
        return this;
    }

    public MessageDraft payment(@Nullable Payment payment) {
        this.payment = payment;
        return this;
    }

    public MessageDraft result(@Nullable Result result) {
        this.result = result;
        return this;
    }

    public MessageDraft handover(@Nullable Handover handover) {
        this.handover = handover;
        return this;
    }

    public MessageDraft correction(@Nullable Correction correction) {
        this.correction = correction;
        return this;
    }

    /** What is said by now; it may lack what {@link MessageRules} wants of its type. */
    public NationalMessage message() {
        return new NationalMessage(
                type,
                province,
                code,
                receiptNumber,
                oneStopCode,
                nationalCode,
                occurredAt,
                status,
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
                correction);
    }
}
