package org.lienthong.ledger;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Deliveries.Claimed;
import org.lienthong.exchange.Deliveries.Lease;
import org.lienthong.mapping.NationalJson;

/**
 * Claims heads of lanes: the oldest unfinished delivery of each dossier to this destination. A refused head holds its
 * lane, except a step report that newer news made superfluous.
 */
final class Claims {

    private static final String HEADS = """
            select d.id from delivery d
            where d.province = :province and d.destination = :destination and d.next_attempt_at <= :now
              and (cast(:only as varchar) is null or d.message_type = :only)
              and (d.state <> 'REFUSED' or (d.message_type = 'DOSSIER_PROGRESSED' and exists (
                    select 1 from delivery n
                    where n.dossier_id = d.dossier_id and n.destination = d.destination and n.seq > d.seq)))
              and not exists (
                    select 1 from delivery e
                    where e.dossier_id = d.dossier_id and e.destination = d.destination and e.seq < d.seq)
              and (d.needs_files = false or not exists (
                    select 1 from delivery f
                    where f.dossier_id = d.dossier_id and f.destination = 'files' and f.seq <= d.seq))
            order by d.next_attempt_at, d.id
            limit :limit
            for update skip locked""";

    private final EntityManager entities;
    private final Duration supersedeAfter;

    Claims(EntityManager entities, Duration supersedeAfter) {
        this.entities = entities;
        this.supersedeAfter = supersedeAfter;
    }

    List<Claimed> claim(SystemId destination, @Nullable MessageType only, Lease lease, int limit) {
        List<Long> heads = entities.unwrap(Session.class)
                .createNativeQuery(HEADS, Long.class)
                .setParameter("province", destination.province().value())
                .setParameter("destination", destination.name())
                .setParameter("now", lease.now())
                .setParameter("only", only == null ? null : only.name())
                .setParameter("limit", limit)
                .getResultList();
        if (heads.isEmpty()) {
            return List.of();
        }
        List<Object[]> rows = entities.createQuery("""
                        select d, e, s, (select count(n) from DeliveryRow n
                            where n.dossierId = d.dossierId and n.destination = d.destination and n.seq > d.seq),
                            (select t.statusAfter from DeliveryDoneRow p join EventRow t on t.id = p.eventId
                            where p.dossierId = d.dossierId and p.destination = d.destination
                              and p.outcome = DELIVERED and p.seq = (select max(q.seq) from DeliveryDoneRow q
                                where q.dossierId = d.dossierId and q.destination = d.destination
                                  and q.outcome = DELIVERED and q.seq < d.seq))
                        from DeliveryRow d join EventRow e on e.id = d.eventId join DossierRow s on s.id = d.dossierId
                        where d.id in :heads order by d.nextAttemptAt, d.id""", Object[].class)
                .setParameter("heads", heads)
                .getResultList();
        Standings standings = Standings.of(
                entities,
                rows.stream()
                        .filter(row -> ((EventRow) row[1]).seq < ((DossierRow) row[2]).lastEvent)
                        .map(row -> ((DossierRow) row[2]).id)
                        .toList());
        return rows.stream()
                .map(row -> lease(destination, lease, standings, row))
                .toList();
    }

    private Claimed lease(SystemId destination, Lease lease, Standings standings, Object[] row) {
        DeliveryRow delivery = (DeliveryRow) row[0];
        EventRow event = (EventRow) row[1];
        Dossier dossier = NationalJson.read(((DossierRow) row[2]).document, Dossier.class);
        boolean uncertain = delivery.state == DeliveryState.UNKNOWN || delivery.state == DeliveryState.SENDING;
        boolean superseded = delivery.messageType == MessageType.DOSSIER_PROGRESSED
                && ((Number) row[3]).longValue() > 0
                && (delivery.state == DeliveryState.REFUSED || waitedLong(delivery, lease.now()));
        delivery.state = DeliveryState.SENDING;
        delivery.attempts++;
        delivery.leaseOwner = lease.owner();
        delivery.leaseUntil = lease.until();
        delivery.nextAttemptAt = lease.until();
        return new Claimed(
                delivery.id,
                destination,
                lease,
                delivery.dossierId,
                delivery.seq,
                delivery.attempts,
                uncertain,
                superseded,
                event.statusAfter != row[4],
                new SystemId(destination.province(), event.system),
                standings.at(event, dossier).complete(told(event)),
                dossier);
    }

    private boolean waitedLong(DeliveryRow delivery, Instant now) {
        return delivery.createdAt.plus(supersedeAfter).isBefore(now);
    }

    private static NationalMessage told(EventRow event) {
        return NationalJson.read(event.content, NationalMessage.class).as(event.statusAfter, event.occurredAt);
    }
}
