package org.lienthong.web;

import java.util.List;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.ProvinceCode;

/** Asked by the desk before it opens a dossier: what the systems of the province would refuse of it. */
public interface ForeseesRefusals {

    /** As far as the mappings in force know it; says nothing to anybody and keeps nothing. */
    List<Foreseen> of(ProvinceCode province, NationalMessage opening);

    /**
     * What one system would refuse.
     *
     * @param system its name in the province
     * @param findings with the paths of the national message; never empty
     */
    record Foreseen(String system, List<Finding> findings) {
        public Foreseen {
            findings = List.copyOf(findings);
        }
    }
}
