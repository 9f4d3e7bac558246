package org.lienthong.web.desk;

import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.web.Office;

/**
 * Where somebody works.
 *
 * @param province null while it is not chosen
 * @param office null while it is not chosen
 * @param provinceGiven whether the credentials say the province, so that it cannot be chosen
 * @param officeGiven whether the credentials say the office
 */
public record Desk(
        @Nullable ProvinceCode province, @Nullable Office office, boolean provinceGiven, boolean officeGiven) {

    public boolean chosen() {
        return province != null && office != null;
    }
}
