package org.lienthong.believable;

import java.util.List;
import org.lienthong.dossier.Dossier;

/**
 * A dossier as it stands, and everything that led there.
 *
 * @param steps at least one
 * @param refusals what was told of it in between and not taken; mostly none
 */
public record Past(Dossier dossier, List<Step> steps, List<Refusal> refusals) {

    public Past {
        steps = List.copyOf(steps);
        refusals = List.copyOf(refusals);
    }
}
