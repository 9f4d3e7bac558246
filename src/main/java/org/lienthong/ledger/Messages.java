package org.lienthong.ledger;

import jakarta.persistence.EntityManager;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.lienthong.dossier.Finding;
import org.lienthong.exchange.Answer;
import org.lienthong.exchange.Arrival;
import org.lienthong.exchange.Kept;

/** Rows of arrived documents. A second copy is found by the unique key, never by a failed insert. */
final class Messages {

    private static final Answer KEY_REUSED = Answer.refused(Finding.of(
            "", "key-reused", "another document was sent under this key before; give each document a key of its own"));

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

    static Kept earlier(EntityManager entities, Arrival arrival) {
        Object[] found = entities.createQuery("""
                        select m, b.digest from MessageRow m join MessageBodyRow b on b.messageId = m.id
                        where m.province = :province and m.system = :system and m.messageKey = :key""", Object[].class)
                .setParameter("province", arrival.from().province().value())
                .setParameter("system", arrival.from().name())
                .setParameter("key", arrival.key())
                .getSingleResult();
        MessageRow row = (MessageRow) found[0];
        boolean same = digest(arrival.body()).equals(found[1]);
        return new Kept(row.id, arrival, false, same ? row.finalAnswer() : KEY_REUSED);
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
