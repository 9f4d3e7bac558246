package org.lienthong.believable;

import java.time.Instant;
import org.lienthong.dossier.Decision;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.SystemId;

/**
 * One thing that happened to a dossier, as the lifecycle decided it.
 *
 * @param occurredAt as the sender said
 * @param recordedAt when the hub learned of it, some seconds later
 */
public record Step(
        SystemId from, NationalMessage message, Decision.Allowed decision, Instant occurredAt, Instant recordedAt) {}
