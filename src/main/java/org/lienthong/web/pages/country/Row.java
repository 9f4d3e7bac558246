package org.lienthong.web.pages.country;

import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.registry.Figure;
import org.lienthong.registry.Standing;
import org.lienthong.registry.Waiting;
import org.lienthong.web.Readiness;

/**
 * One province of today.
 *
 * @param stands how far it is on its way into service; null when it has not begun or nobody knows yet
 */
public record Row(ProvinceCode code, String name, Standing standing, Heard heard, Readiness.@Nullable Step stands) {

    public Figure tax() {
        return standing.waitingFor(Waiting.TAX);
    }

    /** The name without its rank, for narrow places. */
    public String shortName() {
        return name.replaceFirst("^(Tỉnh|Thành phố) ", "");
    }
}
