package org.lienthong.exchange;

import java.time.Instant;
import java.util.List;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.SystemId;

/** What the hub would have told systems that it only listens to, and what these say themselves; part of one transaction. */
public interface Shadow {

    /** What this system would have been told of this dossier with this verb and has not said itself, the oldest first. */
    List<Told> awaited(Change.Known known, String system, MessageType type);

    /** The system has said it itself: the names by which it knows the dossier are learned, and nothing else changes. */
    void compared(Change.Known known, Compared compared, Reported report);

    /** What another system said of this dossier with this verb, the newest first, as the hub has it. */
    List<Told> saidByOthers(Change.Known known, Reported report);

    /** The system says what another said before it, and what the hub therefore has already. */
    void alsoSaid(Change.Known known, Compared compared, Reported report);

    /** The system goes on from what it would have been told, without having said that itself. */
    void wentOn(Change.Known known, String system, Instant at);

    /** The system says what the hub would not have told it, or not yet. */
    void unforeseen(Change.Known known, Reported report);

    /** What systems said of this dossier with this verb before the hub could have told them. */
    List<Unforeseen> unforeseen(Change.Known known, MessageType type);

    /** It was a copy that came early; what waits for a person because of it is closed. */
    void foreseen(Unforeseen copy, List<String> fields, Instant at);

    /**
     * @param id of the step, or of the event
     * @param message complete, as it would have been told
     */
    record Told(long id, NationalMessage message) {}

    /** @param fields the national paths that differ; empty: the system says the same */
    record Compared(Told told, List<String> fields) {}

    /** What a system says itself. */
    record Reported(SystemId from, String door, long messageId, int item, NationalMessage message, Instant at) {}

    record Unforeseen(long id, SystemId from, String door, NationalMessage message) {}
}
