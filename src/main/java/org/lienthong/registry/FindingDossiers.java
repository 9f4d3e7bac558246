package org.lienthong.registry;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.DossierCode;
import org.lienthong.dossier.ProvinceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds a dossier by any of its names: code, receipt number, code of the one-stop-shop, national code. */
@Component
public class FindingDossiers {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    FindingDossiers(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param province null looks in the whole country */
    public Found find(DossierCode name, @Nullable ProvinceCode province) {
        JdbcClient.StatementSpec query = jdbc.sql(Entries.SELECT
                        + """
                        where d.id in (select a.dossier_id from dossier_alias a where a.name_key = :name"""
                        + (province == null ? ")" : " and a.province = :province)")
                        + " order by d.province, d.id")
                .param("now", Times.column(clock.instant()))
                .param("name", name.key());
        List<Entry> entries = (province == null ? query : query.param("province", province.value()))
                .query(Entries::read)
                .list();
        return switch (entries.size()) {
            case 0 -> new Found.None();
            case 1 -> new Found.One(entries.get(0));
            default ->
                new Found.Several(entries.stream()
                        .map(entry -> entry.document().province())
                        .distinct()
                        .toList());
        };
    }
}
