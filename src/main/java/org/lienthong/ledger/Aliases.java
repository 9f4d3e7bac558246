package org.lienthong.ledger;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Alias;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.exchange.Change;

/** Writes names that are new; a name that another transaction took at the same moment is a lost race. */
final class Aliases {

    private Aliases() {}

    static void write(EntityManager entities, Change.Entry entry, long dossierId) {
        Change.Known known = entry.known();
        write(entities, known == null ? null : known.dossier(), entry.decision().dossier(), dossierId);
    }

    /** @param known null for a new dossier */
    static void write(EntityManager entities, @Nullable Dossier known, Dossier named, long dossierId) {
        List<String> before = known == null
                ? List.of()
                : known.aliases().stream().map(alias -> alias.value().key()).toList();
        named.aliases().stream()
                .filter(alias -> !before.contains(alias.value().key()))
                .collect(java.util.stream.Collectors.toMap(
                        alias -> alias.value().key(),
                        alias -> alias,
                        (first, same) -> first,
                        java.util.LinkedHashMap::new))
                .values()
                .forEach(alias -> insert(entities, named.province(), alias, dossierId));
    }

    private static void insert(EntityManager entities, ProvinceCode province, Alias alias, long dossierId) {
        int inserted = entities.createNativeQuery("""
                        insert into dossier_alias (province, name_key, kind, name, dossier_id)
                        values (:province, :key, :kind, :name, :dossier)
                        on conflict do nothing""")
                .setParameter("province", province.value())
                .setParameter("key", alias.value().key())
                .setParameter("kind", alias.kind().name())
                .setParameter("name", alias.value().value())
                .setParameter("dossier", dossierId)
                .executeUpdate();
        if (inserted == 0) {
            throw new LostRace("the name was taken by another dossier at this moment");
        }
    }
}
