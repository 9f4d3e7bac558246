package org.lienthong.registry;

import java.util.List;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;

/** Asked by the register: which provinces and systems are configured now. */
public interface KnownSystems {

    List<Province> provinces();

    List<SystemInfo> systems();

    /** @param shadow whether the hub only listens to any of its systems */
    record Province(ProvinceCode code, String name, boolean shadow) {}

    /** @param kind portal, one-stop-shop, lis or tax-gate */
    record SystemInfo(SystemId id, String family, String kind) {}
}
