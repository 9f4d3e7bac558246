package org.lienthong.ledger;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
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
    public void close(long id, boolean mended, String by, Instant at) {
        transaction.executeWithoutResult(status -> {
            QuarantineRow row = entities.find(QuarantineRow.class, id);
            row.state = mended ? QuarantineState.MENDED : QuarantineState.DISMISSED;
            row.closedBy = by.length() > 120 ? by.substring(0, 120) : by;
            row.closedAt = at;
        });
    }

    @Override
    public boolean tellAgain(long deliveryId, Instant at) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            DeliveryRow waiting = entities.find(DeliveryRow.class, deliveryId);
            if (waiting != null) {
                waiting.state = DeliveryState.UNKNOWN;
                waiting.nextAttemptAt = at;
                return true;
            }
            DeliveryDoneRow done = entities.find(DeliveryDoneRow.class, deliveryId);
            if (done != null) {
                entities.persist(DeliveryRow.again(done, at, "sent again by hand"));
                entities.remove(done);
            }
            return done != null;
        }));
    }

    @Override
    public boolean skip(long deliveryId, String reason, Instant at) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            DeliveryRow row = entities.find(DeliveryRow.class, deliveryId);
            if (row == null || row.state != DeliveryState.REFUSED) {
                return false;
            }
            entities.persist(DeliveryDoneRow.of(row, DeliveryOutcome.SKIPPED, at, reason));
            entities.remove(row);
            return true;
        }));
    }
}
