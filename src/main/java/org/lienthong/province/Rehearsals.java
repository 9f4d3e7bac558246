package org.lienthong.province;

import java.util.List;
import org.lienthong.dossier.ProvinceCode;

/** Asked by the ladder of readiness: a durable record of rehearsals that all nodes share. */
public interface Rehearsals {

    /** Durable when this returns. */
    void keep(Rehearsed rehearsed);

    /** The last one of these files against each kind of partners; empty when nobody told of any. */
    List<Rehearsed> last(ProvinceCode province, String digest);

    /**
     * Whether these files may count as rehearsed: somebody told of a rehearsal of exactly them, and the last one against
     * each kind of partners passed. What was told of other files says nothing.
     */
    default boolean passed(ProvinceCode province, String digest) {
        List<Rehearsed> last = last(province, digest);
        return !last.isEmpty() && last.stream().allMatch(Rehearsed::passed);
    }
}
