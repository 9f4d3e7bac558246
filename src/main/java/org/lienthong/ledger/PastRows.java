package org.lienthong.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;
import org.lienthong.clock.ClockEvent;
import org.lienthong.clock.LegalTime;
import org.lienthong.dossier.Alias;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.OwedNotice;
import org.lienthong.exchange.Answer;
import org.lienthong.exchange.MessageOutcome;
import org.lienthong.ledger.PastDossiers.PastEvent;
import org.lienthong.ledger.PastDossiers.Told;
import org.lienthong.mapping.NationalJson;

/** The rows of some histories, written table by table. */
final class PastRows {

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
        List<DossierRow> dossiers = histories.stream().map(this::dossier).toList();
        session.insertMultiple(dossiers);
        List<AliasRow> aliases = new ArrayList<>();
        List<Object> money = new ArrayList<>();
        List<MessageRow> messages = new ArrayList<>();
        List<MessageBodyRow> bodies = new ArrayList<>();
        List<EventRow> events = new ArrayList<>();
        for (int i = 0; i < dossiers.size(); i++) {
            DossierRow row = dossiers.get(i);
            List<PastEvent> history = histories.get(i);
            aliases.addAll(aliases(row.id, last(history).decision().dossier()));
            money.addAll(money(row, history));
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

    private static PastEvent last(List<PastEvent> history) {
        return history.get(history.size() - 1);
    }

    private DossierRow dossier(List<PastEvent> history) {
        List<ClockEvent> times = new ArrayList<>();
        for (PastEvent event : history) {
            times.add(ClockEvent.of(
                    times.size() + 1,
                    event.occurredAt(),
                    event.recordedAt(),
                    event.decision().before(),
                    event.decision().dossier().status(),
                    event.message()));
        }
        Instant at = last(history).recordedAt();
        Dossier dossier = last(history).decision().dossier();
        DossierRow row = new DossierRow();
        Dossiers.fill(row, dossier, ClockEvents.standing(law, dossier, times, at));
        row.changedAt = at;
        row.lastEvent = history.size();
        return row;
    }

    private static List<AliasRow> aliases(long id, Dossier dossier) {
        Map<String, AliasRow> rows = new LinkedHashMap<>();
        for (Alias alias : dossier.aliases()) {
            AliasRow row = new AliasRow();
            row.province = dossier.province().value();
            row.nameKey = alias.value().key();
            row.kind = alias.kind();
            row.name = alias.value().value();
            row.dossierId = id;
            rows.putIfAbsent(row.nameKey, row);
        }
        return List.copyOf(rows.values());
    }

    /** Notices count from when they came first. */
    private static List<Object> money(DossierRow row, List<PastEvent> history) {
        Dossier dossier = last(history).decision().dossier();
        List<Object> rows = new ArrayList<>();
        List<OwedNotice> notices = OwedNotice.of(dossier);
        for (int place = 0; place < notices.size(); place++) {
            int at = place;
            Instant first = history.stream()
                    .filter(event -> event.decision().dossier().notices().size() > at)
                    .map(PastEvent::occurredAt)
                    .findFirst()
                    .orElseThrow();
            rows.add(MoneyRows.notice(notices.get(place), place, row, first));
        }
        for (int place = 0; place < dossier.payments().size(); place++) {
            rows.add(MoneyRows.payment(dossier.payments().get(place), place, row));
        }
        return rows;
    }

    private MessageRow message(PastEvent event) {
        MessageRow row = new MessageRow();
        row.id = messageIds.next();
        row.province = event.from().province().value();
        row.system = event.from().name();
        row.door = event.message().type().code();
        row.messageKey = "past:" + row.id;
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
                    DeliveryDoneRow row = DeliveryDoneRow.of(delivery, DeliveryOutcome.DELIVERED, one.at(), null);
                    row.confirmedAt = one.at().plus(CONFIRMED);
                    row.nextCheckAt = null;
                    done.add(row);
                }
            }
        }
        session.insertMultiple(done);
        session.insertMultiple(waiting);
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
