package org.lienthong.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.LegalTime;
import org.lienthong.dossier.Decision;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Doubt;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.SystemId;
import org.springframework.stereotype.Component;

/**
 * Writes whole histories at once: the rows are those that the same messages would have made one by one, and they are told to
 * nobody again. For a ledger that is still empty and a hub that does not work yet; what is sealed follows the order of time.
 */
@Component
public class PastDossiers {

    private static final int AT_ONCE = 500;

    private final SessionFactory sessions;
    private final LegalTime law;

    PastDossiers(jakarta.persistence.EntityManagerFactory sessions, LegalTime law) {
        this.sessions = sessions.unwrap(SessionFactory.class);
        this.law = law;
    }

    /**
     * One message that took effect.
     *
     * @param body the document in which it came; it is kept, and its digest is sealed
     * @param told who heard of it
     */
    public record PastEvent(
            SystemId from,
            NationalMessage message,
            Decision.Allowed decision,
            Instant occurredAt,
            Instant recordedAt,
            byte[] body,
            List<Told> told) {
        public PastEvent {
            told = List.copyOf(told);
        }

        Projection.Happening happening() {
            return new Projection.Happening(message, decision, occurredAt, recordedAt);
        }
    }

    /**
     * One message that was not taken and waited for a person.
     *
     * @param status of its dossier then
     * @param body the document in which it came
     * @param closedAt when somebody set it aside; null: it waits
     */
    public record PastRefusal(
            SystemId from,
            NationalMessage message,
            DossierStatus status,
            List<Finding> findings,
            Instant recordedAt,
            byte[] body,
            @Nullable Instant closedAt) {
        public PastRefusal {
            findings = List.copyOf(findings);
        }

        Set<Doubt> doubts() {
            return Doubt.ofRefusal(status, message.type(), findings);
        }
    }

    /**
     * A system that hears of an event.
     *
     * @param at when it took it, or would have; null: it waits to be told as soon as the hub works
     * @param bytes of what it would have been told when the hub only listened; null when it was told
     */
    public record Told(
            String system, @Nullable Instant at, @Nullable Integer bytes) {}

    /** Whether nothing has ever happened here. */
    public boolean isEmpty() {
        return sessions.fromStatelessSession(
                        session -> session.createSelectionQuery("select count(*) from DossierRow", Long.class)
                                .getSingleResult())
                == 0;
    }

    /** Opens for writing; what was added is durable when the writing is closed, and may be before. */
    public Writing begin() {
        return new Writing();
    }

    /** Histories that are being written; used by one thread. */
    public final class Writing implements AutoCloseable {

        private final StatelessSession session = sessions.openStatelessSession();
        private final PastRows rows = new PastRows(session, law);
        private Transaction transaction;
        private int waiting;

        private Writing() {
            session.setJdbcBatchSize(AT_ONCE);
            transaction = session.beginTransaction();
        }

        /**
         * @param events of one dossier from its first; not none
         * @param refusals what was told of it and not taken
         */
        public void add(List<PastEvent> events, List<PastRefusal> refusals) {
            rows.add(new PastRows.History(events, refusals));
            if (++waiting == AT_ONCE) {
                flush();
                transaction = session.beginTransaction();
            }
        }

        /**
         * How a system was last reached; what the hub has seen itself since its start counts more.
         *
         * @param failures calls in a row that failed since then; 0 when it is well
         * @param trouble what the last one said
         */
        public void reached(SystemId system, Instant last, int failures, @Nullable String trouble) {
            session.createNativeMutationQuery("""
                            insert into circuit (province, system, failures, last_success, last_error)
                            values (:province, :system, :failures, :last, :trouble) on conflict do nothing""")
                    .setParameter("province", system.province().value())
                    .setParameter("system", system.name())
                    .setParameter("failures", failures)
                    .setParameter("last", last)
                    .setParameter("trouble", trouble, String.class)
                    .executeUpdate();
        }

        private void flush() {
            rows.write();
            countAnew();
            transaction.commit();
            waiting = 0;
        }

        /** What is written lies in days whose exchanges may have been added up: the next round adds all up again. */
        private void countAnew() {
            session.createNativeMutationQuery(
                            "update exchange_round set rolled_until = timestamp with time zone '1970-01-01 00:00:00+00'")
                    .executeUpdate();
            session.createNativeMutationQuery("delete from exchange_day").executeUpdate();
        }

        @Override
        public void close() {
            try (session) {
                flush();
            }
        }
    }
}
