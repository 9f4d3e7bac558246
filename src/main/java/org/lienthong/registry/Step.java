package org.lienthong.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.DossierStatus;
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
        NationalMessage content) {}
