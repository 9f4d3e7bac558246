package org.lienthong.ledger;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Deliveries;
import org.lienthong.exchange.ExchangeSettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The deliveries table over Hibernate; claims and settles each in a transaction of their own, never around a call. */
@Component
class HibernateDeliveries implements Deliveries {

    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final Claims claims;

    HibernateDeliveries(EntityManager entities, TransactionTemplate transaction, ExchangeSettings settings) {
        this.entities = entities;
        this.transaction = transaction;
        this.claims = new Claims(entities, settings.supersedeAfter());
    }

    @Override
    public List<Due> due(Instant now) {
        return Objects.requireNonNull(
                transaction.execute(status -> entities
                        .unwrap(Session.class)
                        .createNativeQuery("""
                        select distinct d.province, d.destination, coalesce(c.failures, 0)
                        from delivery d left join circuit c on c.province = d.province and c.system = d.destination
                        where d.next_attempt_at <= :now
                          and (c.open_until is null or c.open_until <= :now)
                          and (c.paused_until is null or c.paused_until <= :now)""", Object[].class)
                        .setParameter("now", now)
                        .getResultList()
                        .stream()
                        .map(row -> new Due(
                                new SystemId(new ProvinceCode((String) row[0]), (String) row[1]),
                                ((Number) row[2]).intValue() > 0))
                        .toList()));
    }

    @Override
    public List<Claimed> claim(SystemId destination, @Nullable MessageType only, Lease lease, int limit) {
        return Objects.requireNonNull(transaction.execute(status -> claims.claim(destination, only, lease, limit)));
    }

    @Override
    public void settle(Result result, Instant now, Duration backoff, CircuitRule circuit) {
        transaction.executeWithoutResult(status -> {
            DeliveryRow row = entities.find(
                    DeliveryRow.class, result.delivery().id(), jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
            if (row != null && holds(row, result.delivery().lease())) {
                new Settlement(entities, row, result.delivery().destination(), now)
                        .write(result.outcome(), backoff, circuit);
            }
        });
    }

    @Override
    public int hurry(SystemId destination, Instant now) {
        return Objects.requireNonNull(transaction.execute(status -> {
            entities.createQuery("""
                            update CircuitRow set openUntil = :now
                            where province = :province and system = :system and openUntil > :now""")
                    .setParameter("now", now)
                    .setParameter("province", destination.province().value())
                    .setParameter("system", destination.name())
                    .executeUpdate();
            return entities.createQuery("""
                            update DeliveryRow set nextAttemptAt = :now
                            where province = :province and destination = :system and state in (WAITING, UNKNOWN)
                              and nextAttemptAt > :now""")
                    .setParameter("now", now)
                    .setParameter("province", destination.province().value())
                    .setParameter("system", destination.name())
                    .executeUpdate();
        }));
    }

    @Override
    public boolean tellAgain(long doneId, Instant cutOff, String reason, Instant now) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            DeliveryDoneRow done =
                    entities.find(DeliveryDoneRow.class, doneId, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
            if (done == null || done.outcome != DeliveryOutcome.DELIVERED) {
                return false;
            }
            Newer newer = new Newer(entities, done);
            if (newer.onItsWay() || newer.told(cutOff)) {
                return false;
            }
            entities.persist(DeliveryRow.again(done, now, reason));
            entities.remove(done);
            return true;
        }));
    }

    @Override
    public int release(String owner, Instant now) {
        return Objects.requireNonNull(transaction.execute(status -> entities.createQuery("""
                        update DeliveryRow set state = :unknown, nextAttemptAt = :now, leaseOwner = null, leaseUntil = null
                        where leaseOwner = :owner""")
                .setParameter("unknown", DeliveryState.UNKNOWN)
                .setParameter("now", now)
                .setParameter("owner", owner)
                .executeUpdate()));
    }

    private static boolean holds(DeliveryRow row, Lease lease) {
        return row.state == DeliveryState.SENDING
                && lease.owner().equals(row.leaseOwner)
                && lease.until().equals(row.leaseUntil);
    }
}
