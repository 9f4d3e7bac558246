package org.lienthong.web.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Holder;
import org.lienthong.dossier.MessageType;
import org.lienthong.registry.Delivery;
import org.lienthong.registry.DeliveryBoard;
import org.lienthong.registry.Entry;
import org.lienthong.registry.KnownSystems;
import org.lienthong.registry.Step;
import org.lienthong.registry.Timelines;
import org.springframework.stereotype.Component;

/** Whether the office that must act next has been told so; until then it does not know of the dossier, or not that it is its turn. */
@Component
public class HandingOver {

    /** A message that is younger is on its way as always. */
    static final Duration USUAL = Duration.ofMinutes(10);

    private static final Map<Holder, String> KINDS = new EnumMap<>(
            Map.of(Holder.ONE_STOP_SHOP, "one-stop-shop", Holder.LAND_OFFICE, "lis", Holder.TAX_OFFICE, "tax-gate"));

    /** What gives an office something to do. */
    private static final Set<MessageType> HANDS_OVER = EnumSet.of(
            MessageType.DOSSIER_SUBMITTED,
            MessageType.DOSSIER_ACCEPTED,
            MessageType.SUPPLEMENT_PROVIDED,
            MessageType.OBLIGATION_REQUESTED,
            MessageType.OBLIGATION_PAID,
            MessageType.DOSSIER_COMPLETED,
            MessageType.DOSSIER_RETURNED_FOR_CORRECTION,
            MessageType.RESULT_DISPUTED);

    private final DeliveryBoard deliveries;
    private final Timelines timelines;
    private final KnownSystems known;
    private final InstantSource clock;

    HandingOver(DeliveryBoard deliveries, Timelines timelines, KnownSystems known, InstantSource clock) {
        this.deliveries = deliveries;
        this.timelines = timelines;
        this.known = known;
        this.clock = clock;
    }

    /** Why the office that must act next has not been told. */
    public enum NotYet {
        /** Its system refused what it was told, and people must act. */
        REFUSED,
        /** Its system cannot be reached, and the hub goes on trying. */
        UNREACHED
    }

    /** As {@link #of(Entry, List)} says, for who has not read the steps. */
    public @Nullable NotYet of(Entry entry) {
        return of(entry, timelines.of(entry));
    }

    /** @return null when it has been told, when that is on its way as usual, or when no system is to be told */
    public @Nullable NotYet of(Entry entry, List<Step> steps) {
        Set<String> holders = systems(entry);
        if (holders.isEmpty()) {
            return null;
        }
        List<Delivery> lacking = deliveries.unfinished(entry).stream()
                .filter(delivery -> holders.contains(delivery.destination())
                        && HANDS_OVER.contains(delivery.message())
                        && steps.stream().noneMatch(step -> spoke(step, delivery)))
                .toList();
        if (lacking.stream().anyMatch(HandingOver::refused)) {
            return NotYet.REFUSED;
        }
        Instant usual = clock.instant().minus(USUAL);
        return lacking.stream().anyMatch(delivery -> delivery.createdAt().isBefore(usual)) ? NotYet.UNREACHED : null;
    }

    private Set<String> systems(Entry entry) {
        String kind = KINDS.get(entry.document().holder());
        return known.systems().stream()
                .filter(system -> system.id().province().equals(entry.document().province())
                        && system.kind().equals(kind))
                .map(system -> system.id().name())
                .collect(Collectors.toSet());
    }

    /** An office that has gone on with the dossier since knows of it another way. */
    private static boolean spoke(Step step, Delivery delivery) {
        return step.seq() > delivery.seq() && step.from().equals(delivery.destination());
    }

    private static boolean refused(Delivery delivery) {
        return delivery.state() == Delivery.State.REFUSED
                || (delivery.blocker() != null && delivery.blocker().state() == Delivery.State.REFUSED);
    }
}
