package org.lienthong.ledger;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Reconciling;
import org.lienthong.exchange.Reconciling.Unconfirmed;
import org.lienthong.mapping.NationalJson;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What was acknowledged and not yet seen to be applied. */
@Component
class HibernateReconciliation implements Reconciling.Reconciliation {

    /** Who hears one of these must speak about the dossier sooner or later, if it really took it. */
    private static final Set<MessageType> AWAITED =
            Set.of(MessageType.DOSSIER_SUBMITTED, MessageType.DOSSIER_ACCEPTED, MessageType.OBLIGATION_REQUESTED);

    private final EntityManager entities;
    private final TransactionTemplate transaction;

    HibernateReconciliation(EntityManager entities, TransactionTemplate transaction) {
        this.entities = entities;
        this.transaction = transaction;
    }

    @Override
    public List<Unconfirmed> unconfirmed(Instant doneBefore, int limit) {
        return Objects.requireNonNull(transaction.execute(status -> entities
                .createQuery("""
                        select d, s from DeliveryDoneRow d join DossierRow s on s.id = d.dossierId
                        where d.confirmedAt is null and d.nextCheckAt < :before
                          and d.seq = (select max(n.seq) from DeliveryDoneRow n
                                where n.dossierId = d.dossierId and n.destination = d.destination)
                          and not exists (select 1 from DeliveryRow w
                                where w.dossierId = d.dossierId and w.destination = d.destination)
                        order by d.nextCheckAt""", Object[].class)
                .setParameter("before", doneBefore)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> unconfirmed((DeliveryDoneRow) row[0], (DossierRow) row[1]))
                .toList()));
    }

    @Override
    public void confirm(Unconfirmed delivery, Instant at) {
        transaction.executeWithoutResult(status -> Outbox.confirm(
                entities, delivery.dossierId(), delivery.partner().name(), at));
    }

    @Override
    public void postpone(Unconfirmed delivery, Instant at) {
        with(delivery, row -> row.nextCheckAt = at);
    }

    @Override
    public void letBe(Unconfirmed delivery) {
        with(delivery, this::lookNoMore);
    }

    /** Neither at this one nor at the older ones of its lane, which it speaks for. */
    private void lookNoMore(DeliveryDoneRow row) {
        entities.createQuery("""
                        update DeliveryDoneRow set nextCheckAt = null
                        where dossierId = :dossier and destination = :destination and seq <= :seq""")
                .setParameter("dossier", row.dossierId)
                .setParameter("destination", row.destination)
                .setParameter("seq", row.seq)
                .executeUpdate();
    }

    @Override
    public void tellAgain(Unconfirmed delivery, Instant at, String reason) {
        with(delivery, row -> {
            entities.persist(DeliveryRow.again(row, at, reason));
            entities.remove(row);
        });
    }

    @Override
    public void differ(Unconfirmed delivery, List<Finding> findings, Instant at) {
        with(delivery, row -> {
            lookNoMore(row);
            Quarantine.put(entities, QuarantineKind.DIFFERENCE, row, findings, at);
        });
    }

    private void with(Unconfirmed delivery, Consumer<DeliveryDoneRow> work) {
        transaction.executeWithoutResult(status -> {
            DeliveryDoneRow row = entities.find(
                    DeliveryDoneRow.class, delivery.deliveryId(), jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
            if (row != null && row.confirmedAt == null) {
                work.accept(row);
            }
        });
    }

    private static Unconfirmed unconfirmed(DeliveryDoneRow row, DossierRow dossier) {
        return new Unconfirmed(
                row.id,
                row.dossierId,
                new SystemId(new ProvinceCode(row.province), row.destination),
                NationalJson.read(dossier.document, Dossier.class),
                row.doneAt,
                row.attempts,
                AWAITED.contains(row.messageType));
    }
}
