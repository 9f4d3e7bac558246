package org.lienthong.ledger;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Deliveries.CircuitRule;
import org.lienthong.exchange.Outcome;

/** Writes the outcome of one attempt; finished rows leave the hot table in the same transaction. */
final class Settlement {

    private static final int LONGEST_REMARK = 2000;

    private final EntityManager entities;
    private final DeliveryRow row;
    private final SystemId partner;
    private final Instant now;

    Settlement(EntityManager entities, DeliveryRow row, SystemId partner, Instant now) {
        this.entities = entities;
        this.row = row;
        this.partner = partner;
        this.now = now;
    }

    void write(Outcome outcome, Duration backoff, CircuitRule circuit) {
        outcome.read(new Outcome.Reader<Boolean>() {
            @Override
            public Boolean delivered(Outcome.Delivered delivered) {
                done(
                        DeliveryOutcome.DELIVERED,
                        delivered.note() == null ? null : delivered.note().line());
                Circuits.succeeded(entities, partner, now);
                return true;
            }

            @Override
            public Boolean tryLater(Outcome.TryLater later) {
                return again(DeliveryState.WAITING, later.why().line(), backoff, circuit);
            }

            @Override
            public Boolean unknown(Outcome.Unknown unknown) {
                return again(DeliveryState.UNKNOWN, unknown.why().line(), backoff, circuit);
            }

            @Override
            public Boolean refused(Outcome.Refused refused) {
                putAside(refused.findings());
                Circuits.succeeded(entities, partner, now);
                return true;
            }

            @Override
            public Boolean skipped(Outcome.Skipped skipped) {
                done(DeliveryOutcome.SKIPPED, skipped.why().line());
                return true;
            }
        });
    }

    private void done(DeliveryOutcome outcome, @Nullable String remark) {
        entities.persist(DeliveryDoneRow.of(row, outcome, now, cut(remark)));
        entities.remove(row);
        if (row.attempts > 1) {
            Quarantine.close(entities, row.id, QuarantineState.MENDED, partner.toString(), now);
        }
    }

    private boolean again(DeliveryState state, String reason, Duration backoff, CircuitRule circuit) {
        row.state = state;
        row.nextAttemptAt = now.plus(backoff);
        row.lastError = cut(reason);
        free();
        Circuits.failed(entities, partner, now, String.valueOf(cut(reason)), circuit);
        return true;
    }

    private void putAside(List<Finding> findings) {
        row.state = DeliveryState.REFUSED;
        row.nextAttemptAt = now;
        row.lastError = cut(findings.get(0).line());
        free();
        Quarantine.put(
                entities,
                QuarantineKind.DELIVERY,
                DeliveryDoneRow.of(row, DeliveryOutcome.SKIPPED, now, null),
                findings,
                now);
    }

    private void free() {
        row.leaseOwner = null;
        row.leaseUntil = null;
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= LONGEST_REMARK ? text : text.substring(0, LONGEST_REMARK);
    }
}
