package org.lienthong.clock;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Holder;
import org.lienthong.dossier.PromisedDate;

/**
 * The events of one dossier in the order in which they took effect, each with a time that can be counted with: never
 * before an earlier event, never in the future of the hub. Partners that send whole seconds seem to go back by a part of one,
 * which is no reason to doubt them.
 */
final class Timeline {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /** An event at the time that counts. */
    record Moment(Instant at, ClockEvent event) {}

    /** A promised date and when it was given. */
    record Promised(Instant given, Instant date) {

        /** Until when it is kept. */
        Instant until() {
            return new PromisedDate(date).until();
        }
    }

    private final List<Moment> moments = new ArrayList<>();
    private final Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);

    private Timeline() {}

    static Timeline of(List<ClockEvent> events) {
        Timeline timeline = new Timeline();
        events.stream().sorted(Comparator.comparingLong(ClockEvent::seq)).forEach(timeline::add);
        if (!events.isEmpty() && timeline.moments.get(0).event().before() != null) {
            timeline.doubts.add(Doubt.BEGINNING_UNKNOWN);
        }
        return timeline;
    }

    /** Only what took effect up to this moment. */
    Timeline upTo(Instant end) {
        Timeline earlier = new Timeline();
        moments.stream().filter(moment -> !moment.at().isAfter(end)).forEach(earlier.moments::add);
        earlier.doubts.addAll(doubts);
        return earlier;
    }

    private void add(ClockEvent event) {
        Instant told = told(event);
        Instant before =
                moments.isEmpty() ? told : moments.get(moments.size() - 1).at();
        if (told.isBefore(before)) {
            if (!told.equals(before.truncatedTo(ChronoUnit.SECONDS))) {
                doubts.add(Doubt.TIME_OUT_OF_ORDER);
            }
            told = before;
        }
        if (event.promisedAt() != null && absurd(event.promisedAt())) {
            doubts.add(Doubt.PROMISE_ABSURD);
        }
        moments.add(new Moment(told, event));
    }

    private static boolean absurd(Instant promise) {
        return promise.isBefore(EARLIEST) || promise.isAfter(LATEST);
    }

    private Instant told(ClockEvent event) {
        Instant occurred = event.occurredAt();
        if (occurred == null) {
            doubts.add(Doubt.TIME_MISSING);
        } else if (occurred.isAfter(event.recordedAt())) {
            doubts.add(Doubt.TIME_IN_FUTURE);
        } else if (occurred.isBefore(EARLIEST)) {
            doubts.add(Doubt.TIME_ABSURD);
        } else {
            return occurred;
        }
        return event.recordedAt();
    }

    List<Moment> moments() {
        return moments;
    }

    Set<Doubt> doubts() {
        return doubts;
    }

    boolean isEmpty() {
        return moments.isEmpty();
    }

    Instant last() {
        return moments.get(moments.size() - 1).at();
    }

    /** From when the limit runs: what the first receipt says, else when it was given; null before there is one. */
    @Nullable
    Instant accepted() {
        for (Moment moment : moments) {
            DossierStatus after = moment.event().after();
            if (after != DossierStatus.REGISTERED && after != DossierStatus.NOT_ACCEPTED) {
                Instant received = moment.event().receivedAt();
                boolean credible = received != null && !received.isBefore(EARLIEST) && !received.isAfter(moment.at());
                return credible ? received : moment.at();
            }
        }
        return null;
    }

    /** Every promise that was made, the last one counts. */
    List<Promised> promises() {
        List<Promised> promises = new ArrayList<>();
        for (Moment moment : moments) {
            Instant date = moment.event().promisedAt();
            if (date != null && !absurd(date)) {
                promises.add(new Promised(moment.at(), date));
            }
        }
        return promises;
    }

    /** Without gaps from the first event to {@code now}. */
    List<Stretch> stretches(Instant now) {
        List<Stretch> stretches = new ArrayList<>();
        @Nullable Stretch current = null;
        for (Moment moment : moments) {
            Stretch next = next(moment, current);
            if (current != null && current.continuedBy(next.phase(), next.holder(), next.runs())) {
                continue;
            }
            if (current != null && current.from().isBefore(moment.at())) {
                stretches.add(current.until(moment.at()));
            }
            current = next;
        }
        if (current != null) {
            stretches.add(current.until(now));
        }
        return List.copyOf(stretches);
    }

    private static Stretch next(Moment moment, @Nullable Stretch before) {
        ClockEvent event = moment.event();
        Phase phase = Phase.after(event, before == null ? null : before.phase());
        Holder holder = Phase.holder(event, phase, before == null ? null : before.holder());
        return new Stretch(phase, holder, moment.at(), moment.at(), runs(event, phase, before));
    }

    private static boolean runs(ClockEvent event, Phase phase, @Nullable Stretch before) {
        boolean papers = phase == Phase.PAPERS || phase == Phase.PAPERS_HANDED_IN;
        if (papers && event.pausesClock() != null) {
            return !event.pausesClock();
        }
        boolean ranOn = papers
                && before != null
                && before.runs()
                && (before.phase() == Phase.PAPERS || before.phase() == Phase.PAPERS_HANDED_IN);
        return ranOn || phase == Phase.ACCEPTED || phase == Phase.PROCESSING;
    }
}
