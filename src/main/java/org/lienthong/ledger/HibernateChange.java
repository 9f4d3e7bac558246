package org.lienthong.ledger;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lienthong.clock.LegalTime;
import org.lienthong.dossier.Alias;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.Doubt;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.exchange.Answer;
import org.lienthong.exchange.Change;
import org.lienthong.exchange.Kept;
import org.lienthong.exchange.MessageOutcome;
import org.lienthong.exchange.Shadow;
import org.lienthong.mapping.NationalJson;

/** One transaction's view of the ledger. */
final class HibernateChange implements Change {

    private final EntityManager entities;
    private final LegalTime law;

    HibernateChange(EntityManager entities, LegalTime law) {
        this.entities = entities;
        this.law = law;
    }

    @Override
    public Kept lock(Kept kept) {
        MessageRow row = entities.find(MessageRow.class, kept.messageId(), LockModeType.PESSIMISTIC_WRITE);
        boolean untouched = row.outcome == MessageOutcome.KEPT;
        return new Kept(kept.messageId(), kept.arrival(), untouched, row.finalAnswer());
    }

    @Override
    public Set<Integer> appliedItems(Kept kept) {
        return new HashSet<>(entities.createQuery("select item from EventRow where messageId = :id", Integer.class)
                .setParameter("id", kept.messageId())
                .getResultList());
    }

    @Override
    public List<Known> dossiers(ProvinceCode province, List<Alias> names) {
        List<String> keys =
                names.stream().map(alias -> alias.value().key()).distinct().toList();
        return entities
                .createQuery("""
                        from DossierRow d where d.id in (
                            select a.dossierId from AliasRow a where a.province = :province and a.nameKey in :keys)
                        order by d.id""", DossierRow.class)
                .setParameter("province", province.value())
                .setParameter("keys", keys)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .map(row -> new Known(row.id, row.lastEvent, NationalJson.read(row.document, Dossier.class)))
                .toList();
    }

    @Override
    public void append(Entry entry) {
        DossierRow dossier = Dossiers.write(entities, entry, ClockEvents.standing(entities, law, entry));
        Aliases.write(entities, entry, dossier.id);
        MoneyRows.write(entities, entry, dossier);
        EventRow event = Events.write(entities, entry, dossier);
        Outbox.write(entities, entry, event);
        HibernateShadow.write(entities, entry, event);
        if (entry.known() != null) {
            Outbox.confirm(entities, dossier.id, entry.kept().arrival().from().name(), entry.recordedAt());
        }
    }

    @Override
    public Shadow shadow() {
        return new HibernateShadow(entities);
    }

    @Override
    public void quarantine(Kept kept, Answer.Item item, Instant at) {
        Quarantine.put(entities, kept, item, at);
    }

    @Override
    public void doubt(Known known, Set<Doubt> doubts) {
        DossierRow row = entities.find(DossierRow.class, known.id());
        Set<Doubt> all = EnumSet.copyOf(doubts);
        Doubt.named(row.refusedDoubts).forEach(all::add);
        row.refusedDoubts = Doubt.text(all);
    }

    @Override
    public void mended(Kept kept, int item, String by, Instant at) {
        Quarantine.close(entities, kept.messageId(), item, QuarantineState.MENDED, by, at);
    }

    @Override
    public void finish(Kept kept, Answer answer) {
        MessageRow row = entities.find(MessageRow.class, kept.messageId());
        row.outcome = answer.outcome();
        row.answer = NationalJson.write(answer);
    }
}
