package org.lienthong.ledger;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.lienthong.dossier.Alias;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.Lifecycle;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Change;
import org.lienthong.exchange.Shadow;
import org.lienthong.mapping.NationalJson;

/** The steps of a dossier at systems that the hub only listens to; the dossier is locked by whoever asks. */
final class HibernateShadow implements Shadow {

    private static final int LONGEST_FIELDS = 8000;

    private final EntityManager entities;

    HibernateShadow(EntityManager entities) {
        this.entities = entities;
    }

    /** What would be told now, to each recipient whose own report of it is awaited. */
    static void write(EntityManager entities, Change.Entry entry, EventRow event) {
        for (Change.Recipient recipient : entry.recipients()) {
            if (recipient.awaited()) {
                ShadowStepRow row = new ShadowStepRow();
                row.province = event.province;
                row.system = recipient.system();
                row.dossierId = event.dossierId;
                row.eventId = event.id;
                row.messageType = event.messageType;
                row.status = event.statusAfter;
                row.state = ShadowState.AWAITED;
                row.toldAt = entry.recordedAt();
                row.content = NationalJson.write(
                        entry.decision().dossier().complete(entry.message().as(event.statusAfter, event.occurredAt)));
                entities.persist(row);
            }
        }
    }

    @Override
    public List<Told> awaited(Change.Known known, String system, MessageType type) {
        return entities
                .createQuery("""
                        from ShadowStepRow where dossierId = :dossier and system = :system and messageType = :type
                          and state in (AWAITED, WENT_ON) order by id""", ShadowStepRow.class)
                .setParameter("dossier", known.id())
                .setParameter("system", system)
                .setParameter("type", type)
                .getResultList()
                .stream()
                .map(row -> new Told(row.id, message(row)))
                .toList();
    }

    @Override
    public void compared(Change.Known known, Compared compared, Reported report) {
        ShadowStepRow row = entities.find(ShadowStepRow.class, compared.told().id());
        said(row, report);
        end(row, compared.fields());
        wentOn(known, row.system, report.at(), row.id);
        learn(known, report);
    }

    @Override
    public List<Told> saidByOthers(Change.Known known, Reported report) {
        return entities
                .createQuery("""
                        from EventRow where dossierId = :dossier and messageType = :type and system <> :system
                        order by seq desc""", EventRow.class)
                .setParameter("dossier", known.id())
                .setParameter("type", report.message().type())
                .setParameter("system", report.from().name())
                .getResultList()
                .stream()
                .map(event -> new Told(
                        event.id,
                        known.dossier()
                                .complete(NationalJson.read(event.content, NationalMessage.class)
                                        .as(event.statusAfter, event.occurredAt))))
                .toList();
    }

    @Override
    public void alsoSaid(Change.Known known, Compared compared, Reported report) {
        ShadowStepRow row = row(known, report);
        row.eventId = compared.told().id();
        row.toldAt = report.at();
        end(row, compared.fields());
        entities.persist(row);
        learn(known, report);
    }

    @Override
    public void wentOn(Change.Known known, String system, Instant at) {
        wentOn(known, system, at, Long.MAX_VALUE);
    }

    private void wentOn(Change.Known known, String system, Instant at, long before) {
        entities.createQuery("""
                        update ShadowStepRow set state = WENT_ON, reportedAt = :at
                        where dossierId = :dossier and system = :system and state = AWAITED and id < :before""")
                .setParameter("at", at)
                .setParameter("dossier", known.id())
                .setParameter("system", system)
                .setParameter("before", before)
                .executeUpdate();
    }

    /** Worked on once more after it was mended it is still one. */
    @Override
    public void unforeseen(Change.Known known, Reported report) {
        entities.createQuery("delete from ShadowStepRow where messageId = :message and item = :item")
                .setParameter("message", report.messageId())
                .setParameter("item", report.item())
                .executeUpdate();
        ShadowStepRow row = row(known, report);
        row.state = ShadowState.UNFORESEEN;
        row.content = NationalJson.write(report.message());
        entities.persist(row);
    }

    private static ShadowStepRow row(Change.Known known, Reported report) {
        ShadowStepRow row = new ShadowStepRow();
        row.province = report.from().province().value();
        row.system = report.from().name();
        row.dossierId = known.id();
        row.messageType = report.message().type();
        row.status = known.dossier().status();
        said(row, report);
        return row;
    }

    @Override
    public List<Unforeseen> unforeseen(Change.Known known, MessageType type) {
        return entities
                .createQuery(
                        "from ShadowStepRow where dossierId = :dossier and messageType = :type and state = UNFORESEEN order by id",
                        ShadowStepRow.class)
                .setParameter("dossier", known.id())
                .setParameter("type", type)
                .getResultList()
                .stream()
                .map(row -> new Unforeseen(
                        row.id,
                        new SystemId(new ProvinceCode(row.province), row.system),
                        String.valueOf(row.door),
                        message(row)))
                .toList();
    }

    @Override
    public void foreseen(Unforeseen copy, List<String> fields, Instant at) {
        ShadowStepRow row = entities.find(ShadowStepRow.class, copy.id());
        row.toldAt = at;
        end(row, fields);
        Quarantine.close(entities, row.messageId, row.item, QuarantineState.MENDED, "shadow", at);
    }

    private static void said(ShadowStepRow row, Reported report) {
        row.reportedAt = report.at();
        row.messageId = report.messageId();
        row.item = report.item();
        row.door = report.door();
    }

    private static void end(ShadowStepRow row, List<String> fields) {
        String paths = String.join("\n", fields);
        row.state = fields.isEmpty() ? ShadowState.AGREED : ShadowState.DIFFERS;
        row.fields =
                paths.length() > LONGEST_FIELDS ? paths.substring(0, paths.lastIndexOf('\n', LONGEST_FIELDS)) : paths;
        row.content = null;
    }

    /** By these names the system will speak of the dossier again. */
    private void learn(Change.Known known, Reported report) {
        Dossier named = Lifecycle.named(known.dossier(), report.message());
        if (!named.aliases().equals(known.dossier().aliases())) {
            Aliases.write(entities, known.dossier(), named, known.id());
            Dossiers.rename(entities, known.id(), named);
            for (int place = known.dossier().aliases().size();
                    place < named.aliases().size();
                    place++) {
                keep(known, named.aliases().get(place), place, report);
            }
        }
    }

    /** No event holds these names: whoever plays the events again reads them from here. */
    private void keep(Change.Known known, Alias name, int place, Reported report) {
        entities.createNativeQuery("""
                        insert into shadow_name (dossier_id, name_key, kind, name, after_seq, place, system, message_id, told_at)
                        values (:dossier, :key, :kind, :name, :seq, :place, :system, :message, :at) on conflict do nothing""")
                .setParameter("dossier", known.id())
                .setParameter("key", name.value().key())
                .setParameter("kind", name.kind().name())
                .setParameter("name", name.value().value())
                .setParameter("seq", known.lastSeq())
                .setParameter("place", place)
                .setParameter("system", report.from().name())
                .setParameter("message", report.messageId())
                .setParameter("at", report.at())
                .executeUpdate();
    }

    private static NationalMessage message(ShadowStepRow row) {
        return NationalJson.read(Objects.requireNonNull(row.content), NationalMessage.class);
    }
}
