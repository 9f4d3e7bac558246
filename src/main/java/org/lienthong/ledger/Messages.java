package org.lienthong.ledger;

import jakarta.persistence.EntityManager;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.MessageType;
import org.lienthong.exchange.Answer;
import org.lienthong.exchange.Arrival;
import org.lienthong.exchange.Kept;

/** Rows of arrived documents. A second copy is found by the unique key, never by a failed insert. */
final class Messages {

    private static final Answer KEY_REUSED = Answer.refused(Finding.of(
            "", "key-reused", "another document was sent under this key before; give each document a key of its own"));

    /** What answers a return for correction. */
    private static final List<MessageType> MENDING =
            List.of(MessageType.DOSSIER_ACCEPTED, MessageType.OBLIGATION_REQUESTED);

    private Messages() {}

    static boolean insert(EntityManager entities, long id, Arrival arrival) {
        int inserted = entities.createNativeQuery("""
                        insert into message (id, province, system, door, message_key, content_type, received_at, outcome)
                        values (:id, :province, :system, :door, :key, :contentType, :receivedAt, 'KEPT')
                        on conflict do nothing""")
                .setParameter("id", id)
                .setParameter("province", arrival.from().province().value())
                .setParameter("system", arrival.from().name())
                .setParameter("door", arrival.door())
                .setParameter("key", arrival.key())
                .setParameter("contentType", arrival.contentType())
                .setParameter("receivedAt", arrival.receivedAt())
                .executeUpdate();
        if (inserted == 1) {
            MessageBodyRow body = new MessageBodyRow();
            body.messageId = id;
            body.digest = digest(arrival.body());
            body.body = arrival.body();
            entities.persist(body);
        }
        return inserted == 1;
    }

    /**
     * What an earlier copy says.
     *
     * @param kept null when this is no copy: contracts return a dossier in the very same bytes each time, so a return
     *     that tells no time of its own and was answered by a correction since then is meant again
     * @param arrival under the key that it has to be kept under
     */
    record Earlier(@Nullable Kept kept, Arrival arrival) {}

    static Earlier earlier(EntityManager entities, Arrival arrival) {
        Object[] found = entities.createQuery("""
                        select m, b.digest, (select max(n.seq) from EventRow e join EventRow n
                                on n.dossierId = e.dossierId and n.seq > e.seq and n.messageType in :mended
                            where e.messageId = m.id and e.messageType = :returned
                              and e.content not like '%"occurredAt":%')
                        from MessageRow m join MessageBodyRow b on b.messageId = m.id
                        where m.province = :province and m.system = :system and m.messageKey = :key""", Object[].class)
                .setParameter("province", arrival.from().province().value())
                .setParameter("system", arrival.from().name())
                .setParameter("key", arrival.key())
                .setParameter("returned", MessageType.DOSSIER_RETURNED_FOR_CORRECTION)
                .setParameter("mended", MENDING)
                .getSingleResult();
        MessageRow row = (MessageRow) found[0];
        if (found[2] != null) {
            return new Earlier(null, arrival.under(arrival.key() + "#" + found[2]));
        }
        boolean same = digest(arrival.body()).equals(found[1]);
        return new Earlier(new Kept(row.id, arrival, false, same ? row.finalAnswer() : KEY_REUSED), arrival);
    }

    static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
