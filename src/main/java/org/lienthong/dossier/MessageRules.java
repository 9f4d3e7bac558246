package org.lienthong.dossier;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a message must hold to be worth applying, whatever the state of its dossier: the sections that its verb needs,
 * a name for the dossier, and times and sums that can be true.
 */
public final class MessageRules {

    /** Land dossiers before this day were never electronic. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Duration CLOCK_SKEW = Duration.ofHours(1);

    /** Nothing about a dossier is due later than this; a year 9999 is a sender's way of saying nothing. */
    private static final Duration LONGEST_PROMISE = Duration.ofDays(3660);

    private record Section(String path, Predicate<NationalMessage> present) {}

    private MessageRules() {}

    /** Everything wrong with this message by itself; empty when it may be applied. */
    public static List<Finding> check(NationalMessage message, Instant now) {
        Stream<Finding> missing = needed(message.type()).stream()
                .filter(section -> !section.present().test(message))
                .map(section -> Finding.of(
                        section.path(),
                        "required",
                        message.type().code() + " needs " + section.path() + "; send the message again with it"));
        return Stream.of(
                        missing,
                        unnamed(message).stream(),
                        impossible(message, now),
                        days(message, now),
                        Amounts.senseless(message))
                .flatMap(findings -> findings)
                .toList();
    }

    private static Optional<Finding> unnamed(NationalMessage message) {
        boolean named = message.code() != null
                || message.receiptNumber() != null
                || message.receipt() != null
                || message.oneStopCode() != null
                || message.nationalCode() != null;
        return named
                ? Optional.empty()
                : Optional.of(Finding.of("code", "required", "name the dossier by its code or its receipt number"));
    }

    private static Stream<Finding> impossible(NationalMessage message, Instant now) {
        Receipt receipt = message.receipt();
        return Stream.of(
                        past("occurredAt", Optional.ofNullable(message.occurredAt()), now),
                        past(
                                "submission.submittedAt",
                                Optional.ofNullable(message.submission()).map(Submission::submittedAt),
                                now),
                        past("receipt.receivedAt", Optional.ofNullable(receipt).map(Receipt::receivedAt), now),
                        past(
                                "payment.paidAt",
                                Optional.ofNullable(message.payment()).map(Payment::paidAt),
                                now),
                        past(
                                "handover.deliveredAt",
                                Optional.ofNullable(message.handover()).map(Handover::deliveredAt),
                                now),
                        promise(
                                "receipt.promisedAt",
                                Optional.ofNullable(receipt).map(Receipt::promisedAt),
                                now),
                        promise(
                                "supplement.promisedAt",
                                Optional.ofNullable(message.supplement()).map(Supplement::promisedAt),
                                now),
                        promise(
                                "supplement.waitsUntil",
                                Optional.ofNullable(message.supplement()).map(Supplement::waitsUntil),
                                now),
                        beforeReceipt(receipt))
                .flatMap(Optional::stream);
    }

    private static Optional<Finding> past(String path, Optional<Instant> time, Instant now) {
        return time.filter(at -> at.isBefore(EARLIEST) || at.isAfter(now.plus(CLOCK_SKEW)))
                .map(at -> toCome(at, now)
                        ? Finding.of(
                                path,
                                "date-to-come",
                                at + " has not come yet; check the clock and the time zone of the sender")
                        : Finding.of(
                                path,
                                "date-without-sense",
                                at + " cannot be when this happened; check the date and the time zone of the sender"));
    }

    /** A year 9999 is no time to come, but a sender's way of saying nothing. */
    private static boolean toCome(Instant at, Instant now) {
        return at.isAfter(now) && at.isBefore(now.plus(LONGEST_PROMISE));
    }

    private static Optional<Finding> promise(String path, Optional<Instant> time, Instant now) {
        return time.filter(at -> at.isBefore(EARLIEST) || at.isAfter(now.plus(LONGEST_PROMISE)))
                .map(at -> Finding.of(path, "date-without-sense", at + " cannot be promised; check the date"));
    }

    private static Stream<Finding> days(NationalMessage message, Instant now) {
        Slip slip = message.slip();
        Stream<Optional<Finding>> ofSlip = slip == null
                ? Stream.empty()
                : Stream.of(
                        day("slip.date", slip.date(), Duration.ZERO, now),
                        day("slip.completeFilesOn", slip.completeFilesOn(), Duration.ZERO, now));
        Stream<Optional<Finding>> ofNotices = IntStream.range(
                        0, message.notices().size())
                .boxed()
                .flatMap(i -> days("notices[" + i + "]", message.notices().get(i), now));
        return Stream.concat(ofSlip, ofNotices).flatMap(Optional::stream);
    }

    private static Stream<Optional<Finding>> days(String path, TaxNotice notice, Instant now) {
        return Stream.concat(
                Stream.of(day(path + ".issuedOn", notice.issuedOn(), Duration.ZERO, now)),
                IntStream.range(0, notice.payables().size())
                        .mapToObj(i -> day(
                                path + ".payables[" + i + "].dueOn",
                                notice.payables().get(i).dueOn(),
                                LONGEST_PROMISE,
                                now)));
    }

    /** A day is a day in some zone of the earth, hence the day of grace. */
    private static Optional<Finding> day(String path, @Nullable LocalDate day, Duration ahead, Instant now) {
        LocalDate earliest = LocalDate.ofInstant(EARLIEST, ZoneOffset.UTC);
        LocalDate latest = LocalDate.ofInstant(now.plus(ahead), ZoneOffset.UTC).plusDays(1);
        return Optional.ofNullable(day)
                .filter(date -> date.isBefore(earliest) || date.isAfter(latest))
                .map(date -> Finding.of(path, "date-without-sense", date + " cannot be this day; check the date"));
    }

    private static Optional<Finding> beforeReceipt(@Nullable Receipt receipt) {
        if (receipt == null
                || receipt.promisedAt() == null
                || !new PromisedDate(receipt.promisedAt()).until().isBefore(receipt.receivedAt())) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(
                "receipt.promisedAt",
                "date-without-sense",
                "the promised date lies before the day of receipt; check both"));
    }

    private static List<Section> needed(MessageType type) {
        return switch (type) {
            case DOSSIER_SUBMITTED ->
                List.of(
                        new Section("code", message -> message.code() != null),
                        new Section("submission", message -> message.submission() != null));
            case DOSSIER_ACCEPTED -> List.of(new Section("receipt", message -> message.receipt() != null));
            case DOSSIER_REFUSED, RESULT_DISPUTED ->
                List.of(new Section(
                        "text",
                        message -> message.text() != null && !message.text().isBlank()));
            case OBLIGATION_REQUESTED -> List.of(new Section("slip", message -> message.slip() != null));
            case OBLIGATION_NOTIFIED ->
                List.of(new Section("notices", message -> !message.notices().isEmpty()));
            case OBLIGATION_PAID -> List.of(new Section("payment", message -> message.payment() != null));
            case DOSSIER_RETURNED_FOR_CORRECTION ->
                List.of(new Section("correction", message -> message.correction() != null));
            case DOSSIER_PROGRESSED,
                    SUPPLEMENT_REQUESTED,
                    SUPPLEMENT_PROVIDED,
                    SUPPLEMENT_RECEIVED,
                    DOSSIER_COMPLETED,
                    RESULT_DELIVERED,
                    DOSSIER_WITHDRAWN,
                    DOSSIER_STOPPED -> List.of();
        };
    }
}
