package org.lienthong.ledger;

import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.lienthong.dossier.Content;
import org.lienthong.dossier.Sha256;
import org.lienthong.exchange.Papers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows of fetched papers. */
@Component
class HibernatePapers implements Papers {

    private final EntityManager entities;
    private final TransactionTemplate transaction;

    HibernatePapers(EntityManager entities, TransactionTemplate transaction) {
        this.entities = entities;
        this.transaction = transaction;
    }

    @Override
    public Map<String, Content> of(long dossierId) {
        return Objects.requireNonNull(transaction.execute(status -> entities
                .unwrap(Session.class)
                .createNativeQuery(
                        "select link, digest, size, media_type from dossier_file where dossier_id = :dossier",
                        Object[].class)
                .setParameter("dossier", dossierId)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        row -> (String) row[0],
                        row -> new Content(
                                new Sha256((String) row[1]), ((Number) row[2]).longValue(), (String) row[3])))));
    }

    @Override
    public void fetched(long dossierId, String link, Content content) {
        transaction.executeWithoutResult(status -> entities.createNativeQuery("""
                        insert into dossier_file (dossier_id, link, digest, size, media_type)
                        values (:dossier, :link, :digest, :size, :mediaType) on conflict do nothing""")
                .setParameter("dossier", dossierId)
                .setParameter("link", link)
                .setParameter("digest", content.digest().value())
                .setParameter("size", content.size())
                .setParameter("mediaType", content.mediaType())
                .executeUpdate());
    }
}
