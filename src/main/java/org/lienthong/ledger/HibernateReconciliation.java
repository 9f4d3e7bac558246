package org.lienthong.ledger;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Reconciling;
import org.lienthong.exchange.Reconciling.Unconfirmed;
import org.lienthong.mapping.NationalJson;
import org.lienthong.province.InForce;
import org.lienthong.province.SystemKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What was acknowledged and not yet seen to be applied. */
@Component
class HibernateReconciliation implements Reconciling.Reconciliation {

    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final InForce inForce;

    HibernateReconciliation(EntityManager entities, TransactionTemplate transaction, InForce inForce) {
        this.entities = entities;
        this.transaction = transaction;
        this.inForce = inForce;
    }

    @Override
    public void closeSettled(Instant at) {
        transaction.executeWithoutResult(status -> entities.createQuery("""
                        update QuarantineRow q set q.state = :mended, q.closedBy = q.system, q.closedAt = :at
                        where q.kind = :difference and q.state = :open and exists (
                            select 1 from DeliveryDoneRow d where d.id = q.deliveryId and d.confirmedAt is not null)""")
                .setParameter("mended", QuarantineState.MENDED)
                .setParameter("at", at)
                .setParameter("difference", QuarantineKind.DIFFERENCE)
                .setParameter("open", QuarantineState.OPEN)
                .executeUpdate());
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
        with(
                delivery,
                row -> Outbox.confirm(
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

    /** The dossier is locked as every change of it does, so that nothing new can come between looking and acting. */
    private void with(Unconfirmed delivery, Consumer<DeliveryDoneRow> work) {
        transaction.executeWithoutResult(status -> {
            DossierRow dossier = entities.find(DossierRow.class, delivery.dossierId(), LockModeType.PESSIMISTIC_WRITE);
            DeliveryDoneRow row =
                    entities.find(DeliveryDoneRow.class, delivery.deliveryId(), LockModeType.PESSIMISTIC_WRITE);
            if (row != null && row.confirmedAt == null && dossier.lastEvent == delivery.lastEvent()) {
                work.accept(row);
            }
        });
    }

    private Unconfirmed unconfirmed(DeliveryDoneRow row, DossierRow dossier) {
        SystemId partner = new SystemId(new ProvinceCode(row.province), row.destination);
        return new Unconfirmed(
                row.id,
                row.dossierId,
                dossier.lastEvent,
                partner,
                NationalJson.read(dossier.document, Dossier.class),
                row.doneAt,
                row.attempts,
                awaited(partner, dossier));
    }

    /** Who must act next will speak; only handing a result over may take as long as the citizen likes. */
    private boolean awaited(SystemId partner, DossierRow dossier) {
        SystemKind kind = inForce.now()
                .system(partner)
                .map(system -> system.profile().kind())
                .orElse(SystemKind.API);
        return switch (dossier.holder) {
            case ONE_STOP_SHOP -> kind == SystemKind.ONE_STOP_SHOP && dossier.status != DossierStatus.COMPLETED;
            case LAND_OFFICE -> kind == SystemKind.LIS;
            case TAX_OFFICE -> kind == SystemKind.TAX_GATE;
            case CITIZEN, NOBODY -> false;
        };
    }
}
