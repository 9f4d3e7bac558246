package org.lienthong.web.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Holder;
import org.lienthong.registry.Area;
import org.lienthong.registry.DueWithin;
import org.lienthong.registry.Filter;

/**
 * A heap of dossiers on or beside the desk: how it is counted, and the link to the list of exactly these.
 *
 * @param key of its name in the bundle
 * @param query of the list of dossiers
 */
record Heap(String key, Filter filter, Map<String, String> query) {

    static Heap heldBy(Holder holder, Area area, String province) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("province", province);
        query.put("holder", holder.name());
        return new Heap("heap.held." + holder.name(), Filter.NONE.in(area).heldBy(holder), query);
    }

    Heap at(DossierStatus status) {
        return with("heap." + filter.holder() + "." + status, filter.at(status), "status", status.name());
    }

    Heap late() {
        return with("heap.late", filter.late(), "overdue", "true");
    }

    /** Those that the tax office has not answered in its time. */
    Heap taxLate() {
        return with("heap.tax-late", filter.taxLate(true), "taxLate", "true");
    }

    Heap soon(DueWithin soon) {
        return with("heap.soon", filter.dueWithin(soon), "dueWithin", String.valueOf(soon.workingDays()));
    }

    private Heap with(String name, Filter narrower, String parameter, String value) {
        Map<String, String> more = new LinkedHashMap<>(query);
        more.put(parameter, value);
        return new Heap(name, narrower, more);
    }
}
