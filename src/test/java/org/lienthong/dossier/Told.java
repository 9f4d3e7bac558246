package org.lienthong.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages for tests, each with the sections that its verb needs; the parts can be exchanged. All people are invented. */
final class Told {

    static final ProvinceCode PROVINCE = new ProvinceCode("H56");
    static final DossierCode CODE = new DossierCode("H56.01-261120-0007");
    static final Instant START = Instant.parse("2026-11-01T01:00:00Z");
    static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");

    private final MessageType type;
    private @Nullable String text = "Lý do bằng chữ";
    private @Nullable Submission submission;
    private @Nullable Receipt receipt;
    private @Nullable Supplement supplement;
    private @Nullable Slip slip;
    private List<TaxNotice> notices = List.of();
    private @Nullable Payment payment;
    private @Nullable Result result;
    private @Nullable Handover handover;
    private @Nullable Correction correction;

    private Told(MessageType type) {
        this.type = type;
    }

    /** The verb with everything that it needs, about one transfer with one notice of 100 VND. */
    static Told that(MessageType type) {
        Told told = new Told(type);
        switch (type) {
            case DOSSIER_SUBMITTED -> told.submission = Slips.transfer().submission();
            case DOSSIER_ACCEPTED -> told.receipt = receipt("BN-0007", "2026-12-20T03:00:00Z");
            case OBLIGATION_REQUESTED -> told.slip = Slips.transfer().slip();
            case OBLIGATION_NOTIFIED -> told.notices = List.of(notice("TB-1", "8001", 100));
            case OBLIGATION_PAID -> told.payment = payment("CT-1", "TB-1", "8001", 100);
            case DOSSIER_COMPLETED ->
                told.result = new Result(List.of(new Certificate("AA 00112233", null, null, null)), List.of());
            case RESULT_DELIVERED -> told.handover = new Handover(START.plusSeconds(9000), null);
            case DOSSIER_RETURNED_FOR_CORRECTION ->
                told.correction = new Correction(CorrectionKind.UPDATE_REQUESTED, null);
            default -> {}
        }
        return told;
    }

    static TaxNotice notice(String number, @Nullable String payer, long... sums) {
        return new TaxNotice(
                number,
                LocalDate.of(2026, 11, 10),
                payer,
                null,
                null,
                java.util.Arrays.stream(sums)
                        .mapToObj(sum -> new Payable(null, "Lệ phí trước bạ", new Money(sum), null))
                        .toList(),
                null);
    }

    static TaxNotice passedOn(String number, String name) {
        return new TaxNotice(number, null, null, name, null, List.of(), "http://lis.example/" + number);
    }

    static Payment payment(String reference, String number, @Nullable String payer, long sum) {
        return payment(reference, number, payer, sum, PaymentKind.PAYMENT);
    }

    static Payment payment(String reference, String number, @Nullable String payer, long sum, PaymentKind kind) {
        return new Payment(reference, number, payer, null, new Money(sum), START.plusSeconds(8000), kind, null);
    }

    static Receipt receipt(String number, @Nullable String promised) {
        return new Receipt(
                new ReceiptNumber(number), START, promised == null ? null : Instant.parse(promised), "Lê Thị Thử");
    }

    Told text(@Nullable String words) {
        this.text = words;
        return this;
    }

    Told submission(@Nullable Submission some) {
        this.submission = some;
        return this;
    }

    Told receipt(@Nullable Receipt some) {
        this.receipt = some;
        return this;
    }

    Told supplement(@Nullable Instant promised) {
        this.supplement = new Supplement("Bổ sung", null, null, promised, List.of());
        return this;
    }

    Told slip(@Nullable Slip some) {
        this.slip = some;
        return this;
    }

    Told notices(TaxNotice... some) {
        this.notices = List.of(some);
        return this;
    }

    Told payment(@Nullable Payment some) {
        this.payment = some;
        return this;
    }

    Told handover(@Nullable Handover some) {
        this.handover = some;
        return this;
    }

    Told correction(CorrectionKind kind) {
        this.correction = new Correction(kind, null);
        return this;
    }

    NationalMessage message() {
        return message(CODE, null);
    }

    NationalMessage message(@Nullable DossierCode code, @Nullable Instant occurredAt) {
        return MessageDraft.of(type)
                .province(PROVINCE)
                .code(code)
                .occurredAt(occurredAt)
                .text(text)
                .submission(submission)
                .receipt(receipt)
                .supplement(supplement)
                .slip(slip)
                .notices(notices)
                .payment(payment)
                .result(result)
                .handover(handover)
                .correction(correction)
                .message();
    }

    /** A dossier that stands here, reached by legal moves only. */
    static Dossier at(DossierStatus status) {
        return after(path(status));
    }

    /** What these messages make of a dossier; every one of them must be legal. */
    static Dossier after(List<Told> path) {
        Dossier dossier = null;
        Instant at = START;
        for (Told told : path) {
            at = at.plusSeconds(60);
            dossier = allowed(Lifecycle.decide(dossier, PROVINCE, told.message(), at))
                    .dossier();
        }
        return java.util.Objects.requireNonNull(dossier);
    }

    static Decision.Allowed allowed(Decision decision) {
        return decision.fold(allowed -> allowed, refused -> {
            throw new AssertionError("refused: " + refused.findings());
        });
    }

    static List<Finding> refused(Decision decision) {
        return decision.fold(
                allowed -> {
                    throw new AssertionError("allowed, to " + allowed.dossier().status());
                },
                Decision.Refused::findings);
    }

    private static List<Told> path(DossierStatus status) {
        return switch (status) {
            case REGISTERED -> List.of(that(MessageType.DOSSIER_SUBMITTED));
            case ACCEPTED -> then(DossierStatus.REGISTERED, MessageType.DOSSIER_ACCEPTED);
            case NOT_ACCEPTED -> then(DossierStatus.REGISTERED, MessageType.DOSSIER_REFUSED);
            case PROCESSING -> then(DossierStatus.ACCEPTED, MessageType.DOSSIER_PROGRESSED);
            case SUPPLEMENT_REQUESTED -> then(DossierStatus.PROCESSING, MessageType.SUPPLEMENT_REQUESTED);
            case FINANCIAL_OBLIGATION -> then(DossierStatus.PROCESSING, MessageType.OBLIGATION_REQUESTED);
            case WITHDRAWN -> then(DossierStatus.PROCESSING, MessageType.DOSSIER_WITHDRAWN);
            case STOPPED -> then(DossierStatus.PROCESSING, MessageType.DOSSIER_STOPPED);
            case COMPLETED -> then(DossierStatus.PROCESSING, MessageType.DOSSIER_COMPLETED);
            case RESULT_DELIVERED -> then(DossierStatus.COMPLETED, MessageType.RESULT_DELIVERED);
        };
    }

    private static List<Told> then(DossierStatus before, MessageType type) {
        return java.util.stream.Stream.concat(path(before).stream(), java.util.stream.Stream.of(that(type)))
                .toList();
    }
}
