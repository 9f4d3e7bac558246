package org.lienthong.believable;

import java.time.Instant;
import java.util.List;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.SystemId;

/**
 * One thing that a system told of a dossier and that the hub did not take.
 *
 * @param status in which the dossier was and stayed
 * @param findings why; not none
 * @param recordedAt when the hub refused it
 */
public record Refusal(
        SystemId from, NationalMessage message, DossierStatus status, List<Finding> findings, Instant recordedAt) {

    public Refusal {
        findings = List.copyOf(findings);
    }
}
