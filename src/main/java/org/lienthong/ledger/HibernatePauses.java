package org.lienthong.ledger;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Pauses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Pauses stand with the circuit of the system. */
@Component
class HibernatePauses implements Pauses {

    private static final Logger log = LoggerFactory.getLogger(HibernatePauses.class);

    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    HibernatePauses(EntityManager entities, TransactionTemplate transaction, InstantSource clock) {
        this.entities = entities;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void pause(SystemId system, String reason, Instant until, String by) {
        transaction.executeWithoutResult(status -> {
            Circuits.insert(entities, system, null);
            CircuitRow row = Circuits.locked(entities, system);
            if (row.pausedUntil == null || !row.pausedUntil.isAfter(clock.instant())) {
                row.pausedSince = clock.instant();
            }
            row.pausedUntil = until;
            row.pausedBy = by;
            row.pauseReason = reason;
        });
        log.warn("{} is paused until {} by {}", system, until, by);
    }

    @Override
    public void resume(SystemId system, String by) {
        transaction.executeWithoutResult(status -> {
            Circuits.insert(entities, system, null);
            CircuitRow row = Circuits.locked(entities, system);
            row.pausedSince = null;
            row.pausedUntil = null;
            row.pausedBy = null;
            row.pauseReason = null;
            row.openUntil = null;
        });
        log.warn("{} is resumed by {}", system, by);
    }
}
