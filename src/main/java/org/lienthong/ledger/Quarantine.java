package org.lienthong.ledger;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Answer;
import org.lienthong.exchange.Kept;
import org.lienthong.exchange.PartnersWords;
import org.lienthong.mapping.NationalJson;

/** Rows that wait for a person; the same cause again replaces the findings and never doubles the row. */
final class Quarantine {

    private Quarantine() {}

    static void put(EntityManager entities, Kept kept, Answer.Item item, Instant at) {
        QuarantineRow row = kept.first() ? null : find(entities, kept.messageId(), item.item());
        if (row == null) {
            entities.persist(intake(kept.arrival().from(), kept.arrival().door(), kept.messageId(), item, at));
        } else {
            fill(row, item.findings());
        }
    }

    /** A row of its own for an item of a message that was refused. */
    static QuarantineRow intake(SystemId from, String door, long messageId, Answer.Item item, Instant at) {
        QuarantineRow row = new QuarantineRow();
        row.kind = QuarantineKind.INTAKE;
        row.province = from.province().value();
        row.system = from.name();
        row.messageId = messageId;
        row.item = item.item();
        row.name = shortened(item.name());
        row.subject = door;
        row.createdAt = at;
        fill(row, item.findings());
        return row;
    }

    static void put(
            EntityManager entities, QuarantineKind kind, DeliveryDoneRow delivery, List<Finding> findings, Instant at) {
        List<QuarantineRow> known = entities.createQuery(
                        "from QuarantineRow where kind = :kind and deliveryId = :delivery", QuarantineRow.class)
                .setParameter("kind", kind)
                .setParameter("delivery", delivery.id)
                .getResultList();
        QuarantineRow row = known.isEmpty() ? new QuarantineRow() : known.get(0);
        row.kind = kind;
        row.province = delivery.province;
        row.system = delivery.destination;
        row.deliveryId = delivery.id;
        row.dossierId = delivery.dossierId;
        row.subject = delivery.messageType.name();
        row.createdAt = at;
        fill(row, findings);
        if (known.isEmpty()) {
            entities.persist(row);
        }
    }

    static void close(EntityManager entities, long messageId, int item, QuarantineState state, String by, Instant at) {
        QuarantineRow row = find(entities, messageId, item);
        if (row != null && row.state == QuarantineState.OPEN) {
            row.state = state;
            row.closedBy = by;
            row.closedAt = at;
        }
    }

    static void close(EntityManager entities, long deliveryId, QuarantineState state, String by, Instant at) {
        entities.createQuery("""
                        update QuarantineRow set state = :state, closedBy = :by, closedAt = :at
                        where deliveryId = :delivery and state = :open""")
                .setParameter("state", state)
                .setParameter("by", by)
                .setParameter("at", at)
                .setParameter("delivery", deliveryId)
                .setParameter("open", QuarantineState.OPEN)
                .executeUpdate();
    }

    private static void fill(QuarantineRow row, List<Finding> findings) {
        row.state = QuarantineState.OPEN;
        row.closedAt = null;
        row.closedBy = null;
        row.findings = NationalJson.write(findings.stream().limit(50).toList());
        row.said = PartnersWords.of(findings);
    }

    private static @Nullable QuarantineRow find(EntityManager entities, long messageId, int item) {
        return entities
                .createQuery(
                        "from QuarantineRow where kind = :kind and messageId = :message and item = :item",
                        QuarantineRow.class)
                .setParameter("kind", QuarantineKind.INTAKE)
                .setParameter("message", messageId)
                .setParameter("item", item)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String shortened(@Nullable String name) {
        return name == null || name.length() <= 128 ? name : name.substring(0, 128);
    }
}
