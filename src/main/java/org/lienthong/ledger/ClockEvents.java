package org.lienthong.ledger;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.ClockEvent;
import org.lienthong.clock.LegalStanding;
import org.lienthong.clock.LegalTime;
import org.lienthong.clock.Reported;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.Receipt;
import org.lienthong.exchange.Change;
import org.lienthong.mapping.NationalJson;

/** What the clock needs to know of a dossier's events; contents are read only where they count. */
final class ClockEvents {

    /** One statement for the times of a dossier, whatever its number of events. */
    private static final String TIMES = """
            select new org.lienthong.ledger.ClockEvents$Line(e.seq, e.occurredAt, e.recordedAt, e.messageType, e.statusBefore, e.statusAfter,
                case when e.messageType in :counting then e.content else null end)
            from EventRow e where e.dossierId = :dossier order by e.seq""";

    private static final List<MessageType> COUNTING =
            Stream.of(MessageType.values()).filter(ClockEvent::contentCounts).toList();

    /** An event as a database tells it. */
    record Line(
            long seq,
            Instant occurredAt,
            Instant recordedAt,
            MessageType type,
            @Nullable DossierStatus before,
            DossierStatus after,
            @Nullable String content) {

        ClockEvent event() {
            return content == null || !ClockEvent.contentCounts(type)
                    ? ClockEvent.of(seq, occurredAt, recordedAt, type, before, after)
                    : ClockEvent.of(
                            seq,
                            occurredAt,
                            recordedAt,
                            before,
                            after,
                            NationalJson.read(content, NationalMessage.class));
        }
    }

    private ClockEvents() {}

    /** How the dossier's clock stands when this took effect; asked before anything of it is written. */
    static LegalStanding standing(EntityManager entities, LegalTime law, Change.Entry entry) {
        Change.Known known = entry.known();
        Dossier dossier = entry.decision().dossier();
        List<ClockEvent> events = new ArrayList<>(known == null ? List.of() : of(entities, known.id()));
        events.add(ClockEvent.of(
                known == null ? 1 : known.lastSeq() + 1,
                entry.occurredAt(),
                entry.recordedAt(),
                entry.decision().before(),
                dossier.status(),
                entry.message()));
        return standing(law, dossier, events, entry.recordedAt());
    }

    /** How the dossier's clock stands at that moment, after these events; at least one. */
    static LegalStanding standing(LegalTime law, Dossier dossier, List<ClockEvent> events, Instant at) {
        return standing(law, dossier.province(), dossier, events, at);
    }

    /** The same by the rules of that province. */
    static LegalStanding standing(
            LegalTime law, ProvinceCode holder, Dossier dossier, List<ClockEvent> events, Instant at) {
        LegalStanding standing = law.standing(
                LegalTime.Case.of(dossier, holder),
                events,
                new Reported(dossier.completedAt(), promised(dossier.receipt())),
                at);
        return Objects.requireNonNull(standing, "there is an event");
    }

    private static @Nullable Instant promised(@Nullable Receipt receipt) {
        return receipt == null ? null : receipt.promisedAt();
    }

    private static List<ClockEvent> of(EntityManager entities, long dossier) {
        return entities
                .createQuery(TIMES, Line.class)
                .setParameter("dossier", dossier)
                .setParameter("counting", COUNTING)
                .getResultList()
                .stream()
                .map(Line::event)
                .toList();
    }
}
