package org.lienthong.registry;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.DossierCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds a dossier by any of its names: code, receipt number, code of the one-stop-shop, national code. */
@Component
public class FindingDossiers {

    private final JdbcClient jdbc;
    private final CodeSearch codes;
    private final InstantSource clock;

    FindingDossiers(JdbcClient jdbc, CodeSearch codes, InstantSource clock) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.clock = clock;
    }

    /** @param area null looks in the whole country */
    public Found find(DossierCode name, @Nullable Area area) {
        Map<String, Object> values = new HashMap<>();
        String in = area == null ? "" : " and " + area.condition(values);
        List<Entry> entries = jdbc.sql(Entries.SELECT
                        + "where d.id in (select a.dossier_id from dossier_alias a where a.name_key = :name)"
                        + in
                        + " order by d.province, d.id")
                .params(values)
                .param("now", Times.column(clock.instant()))
                .param("name", name.key())
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

    /**
     * Dossiers of this area in which every word of this number occurs, as {@link Filter#words} says; the newest first. Without a
     * digit it is no number and finds nothing: names have too many dossiers, and nobody is looked up by one. Nor is anybody by
     * what stands in too many codes.
     */
    public List<Entry> saying(String number, Area area, int most) {
        if (!Search.of(number).numbered()) {
            return List.of();
        }
        Filter filter = Filter.NONE.in(area).words(number);
        try {
            Query query = Parts.of(
                    Listing.DOSSIERS, filter, clock.instant(), Walks.none(filter, codes.of(filter)), most, null);
            return jdbc.sql(query.sql())
                    .params(query.values())
                    .query(Entries::read)
                    .list();
        } catch (TooCommon common) {
            return List.of();
        }
    }
}
