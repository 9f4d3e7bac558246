package org.lienthong.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a message does to a dossier. A terminal dossier is never opened again except by a disputed result; an
 * illegal move is refused with a reason and changes nothing.
 */
public final class Lifecycle {

    private Lifecycle() {}

    /**
     * @param current null when no dossier is known under any name in the message
     * @param province the province whose system spoke
     * @param at when it happened, or when it was received where the sender did not say
     */
    public static Decision decide(
            @Nullable Dossier current, ProvinceCode province, NationalMessage message, Instant at) {
        String cell = Transitions.cell(message.type(), current == null ? null : current.status());
        if (cell.equals(".")) {
            return current == null
                    ? refused("code", "unknown-dossier", unknown(message))
                    : refused("code", "illegal-transition", illegal(current, message));
        }
        if (current == null) {
            return open(province, message, Transitions.status(Integer.parseInt(cell)), at);
        }
        List<Finding> guarded = guard(current, message);
        return guarded.isEmpty() ? move(current, message, cell, at) : new Decision.Refused(guarded);
    }

    /** The statuses in which a dossier can take this verb, in the order of their numbers. */
    public static List<DossierStatus> before(MessageType type) {
        return Transitions.before(type);
    }

    private static Decision open(ProvinceCode province, NationalMessage message, DossierStatus status, Instant at) {
        Submission submission = message.submission();
        if (submission == null) {
            return refused("code", "unknown-dossier", "no dossier is known under this code; submit it first");
        }
        DossierCode code = names(message).map(Alias::value).findFirst().orElseThrow();
        Dossier dossier = new Dossier(
                province,
                code,
                aliases(List.of(), message),
                status,
                Holders.of(status, message),
                submission,
                message.receipt(),
                null,
                0,
                false,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                at);
        return new Decision.Allowed(null, dossier, true);
    }

    private static Decision move(Dossier current, NationalMessage message, String cell, Instant at) {
        Dossier dossier = Changes.apply(current, message, aliases(current.aliases(), message), at);
        if (nothingNew(current, dossier, message)) {
            return new Decision.Allowed(current.status(), current, false);
        }
        DossierStatus after =
                switch (cell) {
                    case "=" -> current.status();
                    case "$" -> obligations(dossier, message);
                    default -> Transitions.status(Integer.parseInt(cell));
                };
        return new Decision.Allowed(current.status(), Changes.withStatus(dossier, after, message, at), true);
    }

    /** A notice or payment that is known already; it must not ask the citizen again. */
    private static boolean nothingNew(Dossier current, Dossier after, NationalMessage message) {
        boolean sameNames = current.aliases().equals(after.aliases());
        return switch (message.type()) {
            case OBLIGATION_NOTIFIED -> sameNames && current.notices().equals(after.notices());
            case OBLIGATION_PAID -> sameNames && current.payments().equals(after.payments());
            default -> false;
        };
    }

    private static DossierStatus obligations(Dossier after, NationalMessage message) {
        boolean done = message.type() == MessageType.DOSSIER_PROGRESSED
                ? Obligations.nothingKnownOpen(after.notices(), after.payments())
                : Obligations.settled(after.notices(), after.payments());
        return done ? DossierStatus.PROCESSING : DossierStatus.FINANCIAL_OBLIGATION;
    }

    private static List<Finding> guard(Dossier current, NationalMessage message) {
        return switch (message.type()) {
            case DOSSIER_ACCEPTED ->
                current.status() == DossierStatus.ACCEPTED && !current.correctionPending()
                        ? finding(
                                "receipt",
                                "already-accepted",
                                "the dossier has its receipt; nothing was returned for correction")
                        : List.of();
            case OBLIGATION_REQUESTED -> SlipCompleteness.check(current.complete(message));
            case OBLIGATION_NOTIFIED ->
                Obligations.countable(Changes.notices(current, message)) ? List.of() : uncountable("notices");
            case OBLIGATION_PAID -> unpayable(current, message);
            case DOSSIER_RETURNED_FOR_CORRECTION -> wrongPlaceToReturn(current, message);
            default -> List.of();
        };
    }

    private static List<Finding> unpayable(Dossier current, NationalMessage message) {
        if (message.payment() != null && !Obligations.noticed(current.notices(), message.payment())) {
            return finding(
                    "payment.noticeNumber",
                    "unknown-notice",
                    "no notice with this number is known for the dossier; send the notice first");
        }
        return Obligations.payable(Changes.payments(current, message)) ? List.of() : uncountable("payment.amount");
    }

    private static List<Finding> uncountable(String path) {
        return finding(
                path,
                "amount-without-sense",
                "the amounts of this dossier add up to more than can be owed; check them");
    }

    private static List<Finding> wrongPlaceToReturn(Dossier current, NationalMessage message) {
        Correction correction = message.correction();
        boolean slip = correction != null && correction.kind() == CorrectionKind.SLIP_RETURNED;
        boolean waitsForTax = current.status() == DossierStatus.FINANCIAL_OBLIGATION;
        return slip == waitsForTax
                ? List.of()
                : finding(
                        "correction.kind",
                        "illegal-transition",
                        waitsForTax
                                ? "the dossier waits for the tax office; only the slip can be returned now"
                                : "no slip is with the tax office; only the dossier itself can be returned now");
    }

    private static String unknown(NationalMessage message) {
        return "no dossier is known under this name, so it cannot take "
                + message.type().code() + "; submit it first or correct the code";
    }

    /** Where the dossier is, what was told, and from where that could be told; how it gets there stands in the glossary. */
    private static String illegal(Dossier current, NationalMessage message) {
        String verb = message.type().code();
        String told = "the dossier is in status " + named(current.status()) + " and was told " + verb;
        if (current.status().terminal() && message.type() != MessageType.RESULT_DISPUTED) {
            return told + "; it has ended and only a disputed result opens it again";
        }
        List<DossierStatus> before = Transitions.before(message.type());
        return before.isEmpty()
                ? told + "; " + verb + " only begins a dossier"
                : told + "; before " + verb + " it must be in "
                        + before.stream().map(Lifecycle::named).collect(Collectors.joining(", "))
                        + first(current.status(), before);
    }

    /** What could come in between, where one step is enough. */
    private static String first(DossierStatus now, List<DossierStatus> before) {
        String verbs = Arrays.stream(MessageType.values())
                .filter(type -> Transitions.after(type, now).stream().anyMatch(before::contains))
                .map(MessageType::code)
                .collect(Collectors.joining(" or "));
        return verbs.isEmpty() ? "; send first what leads there" : "; send first " + verbs;
    }

    private static String named(DossierStatus status) {
        return status.code() + " (" + status + ")";
    }

    private static List<Alias> aliases(List<Alias> known, NationalMessage message) {
        List<Alias> all = new ArrayList<>(known);
        names(message).filter(alias -> !all.contains(alias)).forEach(all::add);
        return all;
    }

    /** The dossier with one more name, behind those that it has. */
    public static Dossier named(Dossier current, Alias name) {
        List<Alias> all = new ArrayList<>(current.aliases());
        all.add(name);
        return Changes.withAliases(current, all);
    }

    /** The dossier with the names under which the message knows it, and nothing else of the message. */
    public static Dossier named(Dossier current, NationalMessage message) {
        return Changes.withAliases(current, aliases(current.aliases(), message));
    }

    /** Every name under which the message knows its dossier, the dossier code first. */
    public static Stream<Alias> names(NationalMessage message) {
        ReceiptNumber receiptNumber = message.receiptNumber() != null
                ? message.receiptNumber()
                : message.receipt() == null ? null : message.receipt().number();
        return Stream.of(
                        Optional.ofNullable(message.code()).map(code -> new Alias(AliasKind.DOSSIER_CODE, code)),
                        Optional.ofNullable(message.nationalCode())
                                .map(code -> new Alias(AliasKind.NATIONAL_CODE, code)),
                        Optional.ofNullable(message.oneStopCode())
                                .map(code -> new Alias(AliasKind.ONE_STOP_CODE, code)),
                        Optional.ofNullable(receiptNumber)
                                .map(number -> new Alias(AliasKind.RECEIPT_NUMBER, new DossierCode(number.value()))))
                .flatMap(Optional::stream);
    }

    private static Decision refused(String path, String rule, String text) {
        return new Decision.Refused(List.of(Finding.of(path, rule, text)));
    }

    private static List<Finding> finding(String path, String rule, String text) {
        return List.of(Finding.of(path, rule, text));
    }
}
