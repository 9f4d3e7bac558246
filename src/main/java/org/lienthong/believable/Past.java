package org.lienthong.believable;

import java.util.List;
import org.lienthong.dossier.Dossier;

/** A dossier as it stands, and everything that led there; at least one step. */
public record Past(Dossier dossier, List<Step> steps) {

    public Past {
        steps = List.copyOf(steps);
    }
}
