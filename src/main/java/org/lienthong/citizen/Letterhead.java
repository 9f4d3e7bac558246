package org.lienthong.citizen;

import java.time.Instant;
import org.lienthong.dossier.DossierCode;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.province.Procedure;

/** What stands over every dossier that is submitted here. */
record Letterhead(ProvinceCode province, DossierCode code, Procedure procedure, Instant submittedAt) {

    void put(PathTree tree, String subject) {
        tree.put("province", province.value());
        tree.put("code", code.value());
        tree.put("occurredAt", submittedAt.toString());
        tree.put("submission.procedure", procedure.code().value());
        tree.put("submission.procedureName", procedure.name());
        tree.put("submission.channel", "ONLINE");
        tree.put("submission.submittedAt", submittedAt.toString());
        tree.put("submission.subject", subject);
    }
}
