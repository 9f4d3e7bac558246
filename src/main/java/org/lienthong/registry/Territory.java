package org.lienthong.registry;

import java.util.Map;
import org.lienthong.dossier.ProvinceCode;

/** Asked by the register: the provinces of today. */
public interface Territory {

    /** Every province of today with all that counts as its own, in the order of their statistics codes. */
    Map<ProvinceCode, Area> today();
}
