package org.lienthong.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.MessageType;

/** Tells what happened to one dossier, in the order in which it took effect; local times of Viet Nam. */
final class Story {

    private final List<ClockEvent> events = new ArrayList<>();
    private @Nullable DossierStatus status;

    List<ClockEvent> events() {
        return List.copyOf(events);
    }

    Story then(String at, MessageType type, DossierStatus after) {
        return add(at, at, type, after, null, null, null);
    }

    Story at(String recorded, @Nullable String occurred, MessageType type, DossierStatus after) {
        return add(recorded, occurred, type, after, null, null, null);
    }

    Story received(String recorded, String occurred, String received, MessageType type) {
        return add(recorded, occurred, type, DossierStatus.ACCEPTED, received, null, null);
    }

    Story accepted(String at, @Nullable String promised) {
        return add(at, at, MessageType.DOSSIER_ACCEPTED, DossierStatus.ACCEPTED, at, promised, null);
    }

    Story papersAsked(String at, @Nullable Boolean pauses) {
        return add(at, at, MessageType.SUPPLEMENT_REQUESTED, DossierStatus.SUPPLEMENT_REQUESTED, null, null, pauses);
    }

    Story papersTaken(String at, @Nullable String promised) {
        return add(at, at, MessageType.SUPPLEMENT_RECEIVED, DossierStatus.PROCESSING, null, promised, null);
    }

    private Story add(
            String recorded,
            @Nullable String occurred,
            MessageType type,
            DossierStatus after,
            @Nullable String received,
            @Nullable String promised,
            @Nullable Boolean pauses) {
        events.add(new ClockEvent(
                events.size() + 1,
                maybe(occurred),
                Law.at(recorded),
                type,
                status,
                after,
                maybe(received),
                maybe(promised),
                pauses));
        status = after;
        return this;
    }

    private static @Nullable Instant maybe(@Nullable String local) {
        return local == null ? null : Law.at(local);
    }
}
