package org.lienthong.web.operations;

import java.util.List;
import java.util.Map;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.registry.KnownSystems;

/**
 * One province on the page, folded.
 *
 * @param ill how many of its systems somebody should look at
 * @param waiting what is still to be told in it, to its systems and to others
 */
public record ProvinceCard(String code, String name, boolean shadow, int systems, long ill, long waiting) {

    static List<ProvinceCard> of(
            List<SystemRow> rows, List<KnownSystems.Province> provinces, Map<ProvinceCode, Long> waiting) {
        return provinces.stream()
                .map(province -> of(
                        province,
                        rows.stream()
                                .filter(row -> row.code().equals(province.code().value()))
                                .toList(),
                        waiting.getOrDefault(province.code(), 0L)))
                .toList();
    }

    private static ProvinceCard of(KnownSystems.Province province, List<SystemRow> own, long waiting) {
        return new ProvinceCard(
                province.code().value(),
                province.name(),
                province.shadow(),
                own.size(),
                own.stream().filter(SystemRow::ill).count(),
                waiting);
    }
}
