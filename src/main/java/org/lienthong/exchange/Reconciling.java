package org.lienthong.exchange;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.SystemId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Acknowledged is not applied: asks partners what they hold where they can be asked, and otherwise waits for a sign of
 * life about the dossier. A difference is told again once by itself; if it stays, it waits for a person.
 */
public final class Reconciling {

    private static final Logger log = LoggerFactory.getLogger(Reconciling.class);
    private static final int ATTEMPTS = 3;

    private final Reconciliation reconciliation;
    private final Partners partners;
    private final Resting resting;
    private final ExchangeSettings settings;
    private final Clock clock;

    public Reconciling(
            Reconciliation reconciliation, Partners partners, Resting resting, ExchangeSettings settings, Clock clock) {
        this.resting = resting;
        this.reconciliation = reconciliation;
        this.partners = partners;
        this.settings = settings;
        this.clock = clock;
    }

    /** What reconciling asks of the ledger. Its acts do nothing for a dossier that has moved on meanwhile. */
    public interface Reconciliation {

        /** Closes differences whose partner has shown since that it applied what it was told. */
        void closeSettled(Instant at);

        /** The newest acknowledged and unconfirmed delivery of each lane that has nothing more waiting. */
        List<Unconfirmed> unconfirmed(Instant doneBefore, int limit);

        void confirm(Unconfirmed delivery, Instant at);

        /** Looks again later, without a verdict. */
        void postpone(Unconfirmed delivery, Instant at);

        /** Never looks again: nobody can tell, and nobody has to. It stays acknowledged, not confirmed. */
        void letBe(Unconfirmed delivery);

        /** Moves it back into its lane. */
        void tellAgain(Unconfirmed delivery, Instant at, String reason);

        /** Leaves it as it is and shows the difference to people. */
        void differ(Unconfirmed delivery, List<Finding> findings, Instant at);
    }

    /**
     * @param lastEvent the newest event of the dossier as it stands here; when another one has come since, this is old
     *     news and nothing may be done about it
     * @param awaited whether the partner must act next, so that it speaks about the dossier sooner or later
     */
    public record Unconfirmed(
            long deliveryId,
            long dossierId,
            long lastEvent,
            SystemId partner,
            Dossier dossier,
            Instant doneAt,
            int attempts,
            boolean awaited) {}

    /** One round; returns how many differences it found. */
    public int reconcile() {
        Instant now = clock.instant();
        Set<SystemId> unreachable = new HashSet<>();
        reconciliation.closeSettled(now);
        return (int) reconciliation.unconfirmed(now.minus(settings.reconcileAfter()), 50).stream()
                .filter(delivery -> differs(delivery, now, unreachable))
                .count();
    }

    /** @param unreachable who did not answer in this round, or rests; asking again would only hold the others up */
    private boolean differs(Unconfirmed delivery, Instant now, Set<SystemId> unreachable) {
        Partners.Held held = unreachable.contains(delivery.partner())
                        || resting.of(delivery.partner(), now).isPresent()
                ? new Partners.Held(Partners.Knowledge.NOT_REACHED, null)
                : partners.ask(delivery.partner(), delivery.dossier());
        return switch (held.knowledge()) {
            case KNOWN -> {
                if (held.status() == delivery.dossier().status()) {
                    reconciliation.confirm(delivery, now);
                    yield false;
                }
                yield different(
                        delivery,
                        "the partner shows status " + held.status() + ", the hub "
                                + delivery.dossier().status(),
                        now);
            }
            case UNKNOWN_THERE -> different(delivery, "the partner acknowledged the dossier but does not know it", now);
            case NOT_REACHED -> {
                unreachable.add(delivery.partner());
                reconciliation.postpone(delivery, now);
                yield false;
            }
            case CANNOT_BE_ASKED -> silent(delivery, now);
        };
    }

    private boolean silent(Unconfirmed delivery, Instant now) {
        if (!delivery.awaited()) {
            reconciliation.letBe(delivery);
            return false;
        }
        if (delivery.doneAt().plus(settings.confirmWithin()).isAfter(now)) {
            reconciliation.postpone(delivery, now);
            return false;
        }
        return different(delivery, "the partner acknowledged this but never showed that it applied it", now);
    }

    private boolean different(Unconfirmed delivery, String what, Instant now) {
        log.warn("{} delivery {}: {}", delivery.partner(), delivery.deliveryId(), what);
        if (delivery.attempts() < ATTEMPTS) {
            reconciliation.tellAgain(
                    delivery, now, Finding.of("status", "not-applied", what).line());
        } else {
            reconciliation.differ(
                    delivery,
                    List.of(Finding.of(
                            "status", "not-applied", what + "; ask the partner's operators, then send it again")),
                    now);
        }
        return true;
    }
}
