package org.lienthong.ledger;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.lienthong.dossier.Finding;
import org.lienthong.exchange.QuarantineDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What waits for a person, and what becomes of it. */
@Component
class HibernateQuarantineDesk implements QuarantineDesk {

    private final EntityManager entities;
    private final TransactionTemplate transaction;

    HibernateQuarantineDesk(EntityManager entities, TransactionTemplate transaction) {
        this.entities = entities;
        this.transaction = transaction;
    }

    @Override
    public Optional<Waiting> find(long id) {
        return Objects.requireNonNull(
                transaction.execute(status -> Optional.ofNullable(entities.find(QuarantineRow.class, id))
                        .map(row -> new Waiting(
                                row.id, row.state == QuarantineState.OPEN, row.messageId, row.item, row.deliveryId))));
    }

    @Override
    public Optional<Waiting> ofDelivery(long deliveryId) {
        return Objects.requireNonNull(transaction.execute(status -> entities
                .createQuery(
                        "select q.id from QuarantineRow q where q.deliveryId = :delivery and q.state = :open",
                        Long.class)
                .setParameter("delivery", deliveryId)
                .setParameter("open", QuarantineState.OPEN)
                .getResultList()
                .stream()
                .findFirst()
                .flatMap(this::find)));
    }

    @Override
    public boolean hurry(long deliveryId, Instant at) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            DeliveryRow row = entities.find(DeliveryRow.class, deliveryId, LockModeType.PESSIMISTIC_WRITE);
            boolean waits = row != null && (row.state == DeliveryState.WAITING || row.state == DeliveryState.UNKNOWN);
            if (waits) {
                row.nextAttemptAt = at;
            }
            return waits;
        }));
    }

    @Override
    public void close(long id, boolean mended, String by, Instant at) {
        transaction.executeWithoutResult(status -> {
            QuarantineRow row = entities.find(QuarantineRow.class, id);
            row.state = mended ? QuarantineState.MENDED : QuarantineState.DISMISSED;
            row.closedBy = shortened(by);
            row.closedAt = at;
        });
    }

    @Override
    public boolean tellAgain(Waiting waiting, String by, Instant at) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            QuarantineRow row = entities.find(QuarantineRow.class, waiting.id(), LockModeType.PESSIMISTIC_WRITE);
            if (row == null || row.state != QuarantineState.OPEN) {
                return false;
            }
            DeliveryRow delivery = entities.find(DeliveryRow.class, row.deliveryId, LockModeType.PESSIMISTIC_WRITE);
            if (delivery != null && delivery.state == DeliveryState.REFUSED) {
                delivery.state = DeliveryState.UNKNOWN;
                delivery.nextAttemptAt = at;
            } else if (delivery == null && !intoItsLane(row.deliveryId, at)) {
                return false;
            }
            row.state = QuarantineState.MENDED;
            row.closedBy = shortened(by);
            row.closedAt = at;
            return true;
        }));
    }

    /** False when what follows it is on its way just now, so that it cannot be said yet whether it is overtaken. */
    private boolean intoItsLane(long deliveryId, Instant at) {
        DeliveryDoneRow done = entities.find(DeliveryDoneRow.class, deliveryId, LockModeType.PESSIMISTIC_WRITE);
        if (done == null) {
            return true;
        }
        Newer newer = new Newer(entities, done);
        if (newer.onItsWay()) {
            return false;
        }
        if (!newer.told(Instant.EPOCH)) {
            entities.persist(DeliveryRow.again(
                    done, at, Finding.of("", "sent-again", "sent again by hand").line()));
            entities.remove(done);
        }
        return true;
    }

    private static String shortened(String by) {
        return by.length() > 120 ? by.substring(0, 120) : by;
    }

    @Override
    public boolean skip(long deliveryId, String reason, Instant at) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            DeliveryRow row = entities.find(DeliveryRow.class, deliveryId, LockModeType.PESSIMISTIC_WRITE);
            if (row == null || row.state != DeliveryState.REFUSED) {
                return false;
            }
            entities.persist(DeliveryDoneRow.of(row, DeliveryOutcome.SKIPPED, at, reason));
            entities.remove(row);
            return true;
        }));
    }
}
