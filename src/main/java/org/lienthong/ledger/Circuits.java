package org.lienthong.ledger;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Deliveries.CircuitRule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens a circuit after failures in a row and closes it after the first success. A success is written only when it
 * changes something or the last one is old, so that a healthy partner costs no write for each delivery.
 */
final class Circuits {

    private static final Logger log = LoggerFactory.getLogger(Circuits.class);
    private static final Duration SUCCESS_IS_FRESH_FOR = Duration.ofSeconds(5);

    private Circuits() {}

    static void succeeded(EntityManager entities, SystemId system, Instant now) {
        CircuitRow known = entities.find(CircuitRow.class, key(system));
        if (known != null && known.failures == 0 && isFresh(known.lastSuccess, now)) {
            return;
        }
        boolean closed = success(entities, system, now, """
                        update circuit set failures = 0, open_until = null, last_success = :now
                        where province = :province and system = :system
                          and (failures > 0 or last_success is null or last_success < :stale)""");
        if (closed && known != null && known.openUntil != null) {
            log.info("{} takes calls again; it was in trouble since {}", system, known.failingSince);
        }
    }

    /** It was well another way than that of the calls: whether these rest stays as it is. */
    static void heard(EntityManager entities, SystemId system, Instant now) {
        CircuitRow known = entities.find(CircuitRow.class, key(system));
        if (known == null || !isFresh(known.lastSuccess, now)) {
            success(entities, system, now, """
                        update circuit set last_success = :now
                        where province = :province and system = :system
                          and (last_success is null or last_success < :stale)""");
        }
    }

    /** It was in trouble another way than that of the calls. */
    static void noted(EntityManager entities, SystemId system, Instant now, String error) {
        insert(entities, system, null);
        CircuitRow row = locked(entities, system);
        row.lastFailure = now;
        row.lastError = error;
    }

    /** @return whether it changed what was known */
    private static boolean success(EntityManager entities, SystemId system, Instant now, String update) {
        int updated = entities.createNativeQuery(update)
                .setParameter("now", now)
                .setParameter("stale", now.minus(SUCCESS_IS_FRESH_FOR))
                .setParameter("province", system.province().value())
                .setParameter("system", system.name())
                .executeUpdate();
        if (updated == 0) {
            insert(entities, system, now);
        }
        return updated > 0;
    }

    static void failed(EntityManager entities, SystemId system, Instant now, String error, CircuitRule rule) {
        insert(entities, system, null);
        CircuitRow row = locked(entities, system);
        row.lastFailure = now;
        row.lastError = error;
        if (row.openUntil != null && row.openUntil.isAfter(now)) {
            return; // under way when it opened; that is no further reason to wait longer
        }
        if (row.failures == 0) {
            row.failingSince = now;
        }
        row.failures++;
        if (row.failures >= rule.failures()) {
            int doublings = Math.min(row.failures - rule.failures(), 20);
            Duration open = rule.first().multipliedBy(1L << doublings);
            row.openUntil = now.plus(open.compareTo(rule.longest()) > 0 ? rule.longest() : open);
            if (doublings == 0) {
                log.warn(
                        "{} failed {} times in a row and is called again at {}, then ever more seldom; what is for it waits",
                        system,
                        row.failures,
                        row.openUntil);
            }
        }
    }

    private static boolean isFresh(@Nullable Instant success, Instant now) {
        return success != null && !success.isBefore(now.minus(SUCCESS_IS_FRESH_FOR));
    }

    private static CircuitRow.Key key(SystemId system) {
        return new CircuitRow.Key(system.province().value(), system.name());
    }

    static CircuitRow locked(EntityManager entities, SystemId system) {
        return entities.find(CircuitRow.class, key(system), jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
    }

    static void insert(EntityManager entities, SystemId system, @Nullable Instant success) {
        entities.createNativeQuery("""
                        insert into circuit (province, system, failures, last_success)
                        values (:province, :system, 0, cast(:success as timestamp with time zone)) on conflict do nothing""")
                .setParameter("province", system.province().value())
                .setParameter("system", system.name())
                .setParameter("success", success)
                .executeUpdate();
    }
}
