package org.lienthong.ledger;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.lienthong.clock.LegalTime;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Arrival;
import org.lienthong.exchange.BugInApplying;
import org.lienthong.exchange.Change;
import org.lienthong.exchange.Kept;
import org.lienthong.exchange.Ledger;
import org.lienthong.exchange.MessageOutcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages and changes over Hibernate; every method is its own transaction and durable when it returns. */
@Component
class HibernateLedger implements Ledger {

    private static final int RACES = 5;

    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final MessageIds ids;
    private final LegalTime law;

    HibernateLedger(EntityManager entities, TransactionTemplate transaction, LegalTime law) {
        this.law = law;
        this.entities = entities;
        this.transaction = transaction;
        this.ids = new MessageIds(entities);
    }

    @Override
    public Kept keep(Arrival arrival) {
        return Objects.requireNonNull(transaction.execute(status -> kept(arrival)));
    }

    private Kept kept(Arrival arrival) {
        long id = ids.next();
        if (Messages.insert(entities, id, arrival)) {
            return new Kept(id, arrival, true, null);
        }
        Messages.Earlier earlier = Messages.earlier(entities, arrival);
        return earlier.kept() == null ? kept(earlier.arrival()) : earlier.kept();
    }

    @Override
    public Kept load(long messageId) {
        return Objects.requireNonNull(transaction.execute(status -> {
            MessageRow row = entities.find(MessageRow.class, messageId);
            MessageBodyRow body = entities.find(MessageBodyRow.class, messageId);
            Arrival arrival = new Arrival(
                    new SystemId(new ProvinceCode(row.province), row.system),
                    row.door,
                    row.messageKey,
                    row.contentType,
                    body.body,
                    row.receivedAt);
            return new Kept(messageId, arrival, false, row.finalAnswer());
        }));
    }

    @Override
    public List<Long> unfinished(Instant before, int limit) {
        return Objects.requireNonNull(transaction.execute(status -> entities.createQuery(
                        "select id from MessageRow where outcome = :kept and receivedAt < :before order by receivedAt, id",
                        Long.class)
                .setParameter("kept", MessageOutcome.KEPT)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList()));
    }

    @Override
    public <T> T change(Function<Change, T> work) {
        for (int race = 1; ; race++) {
            try {
                return Objects.requireNonNull(
                        transaction.execute(status -> work.apply(new HibernateChange(entities, law))));
            } catch (RuntimeException failure) {
                StorageTrouble trouble = StorageTrouble.of(failure);
                if (trouble == StorageTrouble.NONE) {
                    throw new BugInApplying(failure);
                }
                if (trouble == StorageTrouble.DOWN || race == RACES) {
                    throw failure;
                }
            }
        }
    }
}
