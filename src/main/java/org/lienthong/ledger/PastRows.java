package org.lienthong.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.StatelessSession;
import org.lienthong.clock.LegalTime;
import org.lienthong.exchange.Answer;
import org.lienthong.exchange.MessageOutcome;
import org.lienthong.ledger.PastDossiers.PastEvent;
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

    private final List<List<PastEvent>> histories = new ArrayList<>();

    PastRows(StatelessSession session, LegalTime law) {
        this.session = session;
        this.law = law;
        this.messageIds = new Ids(session, "message_ids");
        this.deliveryIds = new Ids(session, "delivery_ids");
    }

    void add(List<PastEvent> events) {
        histories.add(List.copyOf(events));
    }

    void write() {
        List<List<Projection.Happening>> happened = histories.stream()
                .map(history -> history.stream().map(PastEvent::happening).toList())
                .toList();
        List<DossierRow> dossiers = happened.stream()
                .map(history -> HistoryRows.dossier(law, history))
                .toList();
        session.insertMultiple(dossiers);
        List<AliasRow> aliases = new ArrayList<>();
        List<Object> money = new ArrayList<>();
        List<MessageRow> messages = new ArrayList<>();
        List<MessageBodyRow> bodies = new ArrayList<>();
        List<EventRow> events = new ArrayList<>();
        for (int i = 0; i < dossiers.size(); i++) {
            DossierRow row = dossiers.get(i);
            List<PastEvent> history = histories.get(i);
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
        session.insertMultiple(aliases);
        session.insertMultiple(money);
        session.insertMultiple(messages);
        session.insertMultiple(bodies);
        session.insertMultiple(events);
        deliveries(events);
        histories.clear();
    }

    private MessageRow message(PastEvent event) {
        MessageRow row = new MessageRow();
        row.id = messageIds.next();
        row.province = event.from().province().value();
        row.system = event.from().name();
        row.door = event.message().type().code();
        row.messageKey = KEY + row.id;
        row.contentType = "application/json";
        row.receivedAt = event.recordedAt();
        row.outcome = MessageOutcome.APPLIED;
        row.answer = NationalJson.write(new Answer(
                List.of(new Answer.Item(0, event.decision().dossier().code().value(), List.of()))));
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
        List<PastEvent> told = histories.stream().flatMap(List::stream).toList();
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
