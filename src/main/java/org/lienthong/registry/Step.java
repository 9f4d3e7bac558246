package org.lienthong.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Decision;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Lifecycle;
import org.lienthong.dossier.NationalMessage;

/**
 * One thing that happened to a dossier.
 *
 * @param seq counts from 1 in the order in which things took effect
 * @param at when it happened, as the sender said; {@code recordedAt} is when the hub learned of it
 * @param from the system that said so
 * @param content what was said; holds personal data
 */
public record Step(
        long seq,
        Instant at,
        Instant recordedAt,
        String from,
        long messageId,
        @Nullable DossierStatus before,
        DossierStatus after,
        NationalMessage content) {

    /**
     * How the dossier stood after each of its steps; as it stands now where the rules of today no longer allow what happened, or
     * where a step no longer tells whose it is.
     *
     * @param steps all of them, in their order
     */
    public static List<Dossier> standings(Dossier now, List<Step> steps) {
        List<Dossier> standings = new ArrayList<>();
        Dossier before = null;
        for (Step step : steps) {
            Dossier standing = before;
            before = Lifecycle.names(step.content()).findAny().isEmpty()
                    ? now
                    : Lifecycle.decide(standing, now.province(), step.content(), step.at())
                            .fold(Decision.Allowed::dossier, refused -> now);
            standings.add(before);
        }
        return standings;
    }
}
