package org.lienthong.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.LegalTime;
import org.lienthong.dossier.Doubt;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Answer;
import org.lienthong.ledger.PastDossiers.PastEvent;
import org.lienthong.ledger.PastDossiers.PastRefusal;
import org.lienthong.ledger.PastDossiers.Told;
import org.lienthong.mapping.NationalJson;

/** The rows of some histories, written table by table. */
final class PastRows {

    /** How the keys of these messages begin; no sender gives such a key. */
    static final String KEY = "past:";

    private static final Duration CONFIRMED = Duration.ofMinutes(1);

    private final StatelessSession session;
    private final LegalTime law;
    private final Ids messageIds;
    private final Ids deliveryIds;

    private final List<History> histories = new ArrayList<>();

    /** What happened to one dossier, and what was told of it and not taken. */
    record History(List<PastEvent> events, List<PastRefusal> refusals) {
        History {
            events = List.copyOf(events);
            refusals = List.copyOf(refusals);
        }

        private List<Projection.Happening> happened() {
            return events.stream().map(PastEvent::happening).toList();
        }

        private @Nullable String doubts() {
            return Doubt.text(refusals.stream()
                    .flatMap(refusal -> refusal.doubts().stream())
                    .toList());
        }
    }

    PastRows(StatelessSession session, LegalTime law) {
        this.session = session;
        this.law = law;
        this.messageIds = new Ids(session, "message_ids");
        this.deliveryIds = new Ids(session, "delivery_ids");
    }

    void add(History history) {
        histories.add(history);
    }

    void write() {
        List<List<Projection.Happening>> happened =
                histories.stream().map(History::happened).toList();
        List<DossierRow> dossiers = histories.stream().map(this::dossier).toList();
        session.insertMultiple(dossiers);
        List<AliasRow> aliases = new ArrayList<>();
        List<Object> money = new ArrayList<>();
        List<MessageRow> messages = new ArrayList<>();
        List<MessageBodyRow> bodies = new ArrayList<>();
        List<EventRow> events = new ArrayList<>();
        for (int i = 0; i < dossiers.size(); i++) {
            DossierRow row = dossiers.get(i);
            List<PastEvent> history = histories.get(i).events();
            aliases.addAll(HistoryRows.aliases(
                    row.id, HistoryRows.last(happened.get(i)).decision().dossier()));
            money.addAll(HistoryRows.notices(row.id, happened.get(i)));
            money.addAll(HistoryRows.payments(row.id, happened.get(i)));
            for (int seq = 1; seq <= history.size(); seq++) {
                PastEvent event = history.get(seq - 1);
                MessageRow message = message(event);
                messages.add(message);
                bodies.add(body(message.id, event.body()));
                events.add(event(row, seq, message.id, event));
            }
        }
        List<QuarantineRow> quarantine = new ArrayList<>();
        for (History history : histories) {
            for (PastRefusal refusal : history.refusals()) {
                MessageRow message = message(refusal);
                messages.add(message);
                bodies.add(body(message.id, refusal.body()));
                quarantine.add(quarantine(message, refusal));
            }
        }
        session.insertMultiple(aliases);
        session.insertMultiple(money);
        session.insertMultiple(messages);
        session.insertMultiple(bodies);
        session.insertMultiple(quarantine);
        session.insertMultiple(events);
        deliveries(events);
        histories.clear();
    }

    private DossierRow dossier(History history) {
        DossierRow row = HistoryRows.dossier(law, history.happened());
        row.refusedDoubts = history.doubts();
        return row;
    }

    private MessageRow message(PastEvent event) {
        return message(event.from(), event.message(), event.recordedAt(), List.of());
    }

    private MessageRow message(PastRefusal refusal) {
        return message(refusal.from(), refusal.message(), refusal.recordedAt(), refusal.findings());
    }

    private MessageRow message(SystemId from, NationalMessage message, Instant at, List<Finding> findings) {
        Answer answer = new Answer(List.of(Answer.Item.of(0, message, findings)));
        MessageRow row = new MessageRow();
        row.id = messageIds.next();
        row.province = from.province().value();
        row.system = from.name();
        row.door = message.type().code();
        row.messageKey = KEY + row.id;
        row.contentType = "application/json";
        row.receivedAt = at;
        row.outcome = answer.outcome();
        row.answer = NationalJson.write(answer);
        return row;
    }

    private static QuarantineRow quarantine(MessageRow message, PastRefusal refusal) {
        Answer.Item item = Answer.Item.of(0, refusal.message(), refusal.findings());
        QuarantineRow row = Quarantine.intake(refusal.from(), message.door, message.id, item, refusal.recordedAt());
        if (refusal.closedAt() != null) {
            row.state = QuarantineState.DISMISSED;
            row.closedAt = refusal.closedAt();
            row.closedBy = refusal.from().toString();
        }
        return row;
    }

    private static MessageBodyRow body(long message, byte[] bytes) {
        MessageBodyRow row = new MessageBodyRow();
        row.messageId = message;
        row.digest = Messages.digest(bytes);
        row.body = bytes;
        return row;
    }

    private static EventRow event(DossierRow dossier, int seq, long message, PastEvent event) {
        EventRow row = new EventRow();
        row.dossierId = dossier.id;
        row.seq = seq;
        row.occurredAt = event.occurredAt();
        row.recordedAt = event.recordedAt();
        row.province = dossier.province;
        row.system = event.from().name();
        row.messageType = event.message().type();
        row.messageId = message;
        row.item = 0;
        row.statusBefore = event.decision().before();
        row.statusAfter = event.decision().dossier().status();
        row.content = NationalJson.write(event.message());
        return row;
    }

    private void deliveries(List<EventRow> events) {
        List<DeliveryDoneRow> done = new ArrayList<>();
        List<DeliveryRow> waiting = new ArrayList<>();
        List<PastEvent> told =
                histories.stream().flatMap(history -> history.events().stream()).toList();
        for (int i = 0; i < events.size(); i++) {
            for (Told one : told.get(i).told()) {
                DeliveryRow delivery = delivery(events.get(i), one);
                if (one.at() == null) {
                    waiting.add(delivery);
                } else {
                    delivery.id = deliveryIds.next();
                    delivery.attempts = 1;
                    done.add(
                            one.bytes() == null ? told(delivery, one.at()) : listened(delivery, one.at(), one.bytes()));
                }
            }
        }
        session.insertMultiple(done);
        session.insertMultiple(waiting);
    }

    private static DeliveryDoneRow told(DeliveryRow delivery, Instant at) {
        DeliveryDoneRow row = DeliveryDoneRow.of(delivery, DeliveryOutcome.DELIVERED, at, null);
        row.confirmedAt = at.plus(CONFIRMED);
        row.nextCheckAt = null;
        return row;
    }

    private static DeliveryDoneRow listened(DeliveryRow delivery, Instant at, int bytes) {
        String words = "shadow: would have told " + delivery.messageType.code() + " (" + bytes + " bytes)";
        return DeliveryDoneRow.of(delivery, DeliveryOutcome.SKIPPED, at, words);
    }

    private static DeliveryRow delivery(EventRow event, Told told) {
        DeliveryRow row = new DeliveryRow();
        row.dossierId = event.dossierId;
        row.province = event.province;
        row.destination = told.system();
        row.seq = event.seq;
        row.eventId = event.id;
        row.messageType = event.messageType;
        row.state = DeliveryState.WAITING;
        row.createdAt = event.recordedAt;
        row.nextAttemptAt = event.recordedAt;
        return row;
    }
}
