package org.lienthong.exchange;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Alias;
import org.lienthong.dossier.Decision;
import org.lienthong.dossier.Doubt;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Lifecycle;
import org.lienthong.dossier.MessageRules;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.mapping.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies a translated document: one transaction for message, dossiers, events and deliveries. An item that is refused
 * goes to quarantine and never fails the others; what was applied before is not applied again.
 */
public final class ApplyingMessages {

    private static final Logger log = LoggerFactory.getLogger(ApplyingMessages.class);

    private final Ledger ledger;
    private final Recipients recipients;
    private final Comparing comparing;
    private final DeliverySignal signal;
    private final Clock clock;

    public ApplyingMessages(
            Ledger ledger, Recipients recipients, Comparing comparing, DeliverySignal signal, Clock clock) {
        this.ledger = ledger;
        this.recipients = recipients;
        this.comparing = comparing;
        this.signal = signal;
        this.clock = clock;
    }

    /** @param by who causes it: the sending system, or the official who mends */
    public Answer apply(Kept kept, List<Reading> readings, String by) {
        if (kept.answer() != null) {
            return kept.answer();
        }
        Answer answer = ledger.change(change -> {
            Kept now = change.lock(kept);
            return now.answer() == null ? all(change, now, readings, by) : now.answer();
        });
        if (answer.outcome() != MessageOutcome.REFUSED) {
            signal.wake();
        }
        log.info(
                "{} {} message {}: {}{}",
                kept.arrival().from(),
                kept.arrival().door(),
                kept.messageId(),
                answer.outcome(),
                rules(answer));
        return answer;
    }

    private Answer all(Change change, Kept kept, List<Reading> readings, String by) {
        lockInOrder(change, kept, readings);
        Set<Integer> before = kept.first() ? Set.of() : change.appliedItems(kept);
        List<Answer.Item> items = readings.stream()
                .map(reading -> reading.fold(
                        translated -> before.contains(translated.item())
                                ? Answer.Item.of(translated.item(), translated.message(), List.of())
                                : item(change, kept, translated, by),
                        refused -> aside(
                                change, kept, new Answer.Item(refused.item(), refused.name(), refused.findings()))))
                .toList();
        Answer answer = new Answer(items);
        change.finish(kept, answer);
        return answer;
    }

    /** Two batches over the same dossiers must not wait for each other: each locks all of its dossiers at once. */
    private static void lockInOrder(Change change, Kept kept, List<Reading> readings) {
        if (readings.size() < 2) {
            return;
        }
        List<Alias> names = readings.stream()
                .flatMap(reading -> reading.fold(
                        translated -> Lifecycle.names(translated.message()), refused -> Stream.<Alias>empty()))
                .toList();
        if (!names.isEmpty()) {
            change.dossiers(kept.arrival().from().province(), names);
        }
    }

    private Answer.Item item(Change change, Kept kept, Reading.Translated translated, String by) {
        NationalMessage message = translated.message();
        List<Finding> faults = MessageRules.check(message, clock.instant());
        List<Alias> names = Lifecycle.names(message).toList();
        List<Change.Known> known = names.isEmpty()
                ? List.of()
                : change.dossiers(kept.arrival().from().province(), names);
        if (!faults.isEmpty()) {
            return aside(change, kept, translated, known.size() == 1 ? known.get(0) : null, faults);
        }
        if (known.size() > 1) {
            return aside(change, kept, Answer.Item.of(translated.item(), message, List.of(Change.ambiguous())));
        }
        return decide(change, kept, translated, known.isEmpty() ? null : known.get(0), by);
    }

    private Answer.Item decide(
            Change change, Kept kept, Reading.Translated translated, Change.@Nullable Known known, String by) {
        NationalMessage message = translated.message();
        Instant at =
                Optional.ofNullable(message.occurredAt()).orElse(kept.arrival().receivedAt());
        Decision decision = Lifecycle.decide(
                known == null ? null : known.dossier(), kept.arrival().from().province(), message, at);
        if (known != null && comparing.same(change.shadow(), known, reported(kept, translated), decision)) {
            return done(change, kept, translated, by);
        }
        return decision.fold(
                allowed -> {
                    if (allowed.changed()) {
                        change.append(new Change.Entry(
                                kept,
                                translated.item(),
                                known,
                                allowed,
                                message,
                                at,
                                clock.instant(),
                                hearers(change, kept, known, message)));
                    }
                    return done(change, kept, translated, by);
                },
                refused -> aside(change, kept, translated, known, refused.findings()));
    }

    /** Such a telling leaves no event, and says something of who told it all the same. */
    private Answer.Item aside(
            Change change,
            Kept kept,
            Reading.Translated translated,
            Change.@Nullable Known known,
            List<Finding> findings) {
        NationalMessage message = translated.message();
        if (known != null) {
            Set<Doubt> doubts = Doubt.ofRefusal(known.dossier().status(), message.type(), findings);
            if (!doubts.isEmpty()) {
                change.doubt(known, doubts);
            }
        }
        return aside(change, kept, Answer.Item.of(translated.item(), message, findings));
    }

    private Answer.Item done(Change change, Kept kept, Reading.Translated translated, String by) {
        if (!kept.first()) {
            change.mended(kept, translated.item(), by, clock.instant());
        }
        return Answer.Item.of(translated.item(), translated.message(), List.of());
    }

    private List<Change.Recipient> hearers(
            Change change, Kept kept, Change.@Nullable Known known, NationalMessage message) {
        List<Change.Recipient> hearers = recipients.of(kept.arrival().from(), message);
        return known == null ? hearers : comparing.early(change.shadow(), known, message, hearers, clock.instant());
    }

    private Shadow.Reported reported(Kept kept, Reading.Translated translated) {
        return new Shadow.Reported(
                kept.arrival().from(),
                kept.arrival().door(),
                kept.messageId(),
                translated.item(),
                translated.message(),
                clock.instant());
    }

    private Answer.Item aside(Change change, Kept kept, Answer.Item item) {
        change.quarantine(kept, item, clock.instant());
        return item;
    }

    private static String rules(Answer answer) {
        List<String> rules = answer.items().stream()
                .flatMap(item -> item.findings().stream())
                .map(finding -> finding.rule() + " at " + finding.path())
                .limit(5)
                .toList();
        return rules.isEmpty() ? "" : " " + rules;
    }
}
