package org.lienthong.registry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;

/**
 * Which dossiers count as a province's, of the past or of today.
 *
 * @param held who may hold them now; a province of today also holds what is still stored under the codes it took over
 * @param former narrows to what a province of the past stored or issued; null for a province of today
 * @param before where today's province kept the former one's code: what was submitted before it ended
 */
public record Area(
        Set<ProvinceCode> held,
        @Nullable ProvinceCode former,
        @Nullable Instant before) {

    private static final String CLOSED = " and (d.province = :former or d.issuing_province = :former)";
    private static final String KEPT =
            " and coalesce(d.issuing_province, d.province) = :former and coalesce(d.submitted_at, d.received_at) < :formerEnd";

    public Area {
        held = Set.copyOf(held);
    }

    /** A condition on a dossier {@code d} with named parameters, which it adds to these values. */
    String condition(Map<String, Object> values) {
        values.put("provinces", codes());
        if (former == null) {
            return "d.province in (:provinces)";
        }
        values.put("former", former.value());
        if (before == null) {
            return "d.province in (:provinces)" + CLOSED;
        }
        values.put("formerEnd", Times.column(before));
        return "d.province in (:provinces)" + KEPT;
    }

    /** The codes of who may hold them, sorted. */
    List<String> codes() {
        return held.stream().map(ProvinceCode::value).sorted().toList();
    }
}
