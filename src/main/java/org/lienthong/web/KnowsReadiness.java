package org.lienthong.web;

import org.lienthong.dossier.ProvinceCode;
import org.lienthong.province.Rehearsed;

/** Asked by the interface: how far provinces are on their way into service, and keeping what their rehearsals told. */
public interface KnowsReadiness {

    /** Reads the files. */
    Readiness of(ProvinceCode province);

    /** Durable when this returns. */
    void keep(Rehearsed rehearsed);
}
