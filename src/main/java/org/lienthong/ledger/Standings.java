package org.lienthong.ledger;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.Lifecycle;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.mapping.NationalJson;

/**
 * Dossiers as they stood when an event took effect. What is told late carries nothing that happened since, and a
 * message that is repeated is the same to the byte.
 */
final class Standings {

    private final Map<Long, List<EventRow>> events;

    private Standings(Map<Long, List<EventRow>> events) {
        this.events = events;
    }

    /** @param dossiers those that may have moved on; without any nothing is asked */
    static Standings of(EntityManager entities, Collection<Long> dossiers) {
        return new Standings(
                dossiers.isEmpty()
                        ? Map.of()
                        : entities.createQuery(
                                        "from EventRow where dossierId in :dossiers order by dossierId, seq",
                                        EventRow.class)
                                .setParameter("dossiers", dossiers)
                                .getResultStream()
                                .collect(Collectors.groupingBy(event -> event.dossierId)));
    }

    /** @param now answered for the newest event, and when today's rules no longer allow what happened then */
    Dossier at(EventRow event, Dossier now) {
        Dossier then = null;
        for (EventRow earlier : events.getOrDefault(event.dossierId, List.of())) {
            if (earlier.seq <= event.seq) {
                Optional<Dossier> next = Lifecycle.decide(
                                then,
                                new ProvinceCode(earlier.province),
                                NationalJson.read(earlier.content, NationalMessage.class),
                                earlier.occurredAt)
                        .fold(allowed -> Optional.of(allowed.dossier()), refused -> Optional.empty());
                if (next.isEmpty()) {
                    return now;
                }
                then = next.get();
            }
        }
        return then == null ? now : then;
    }
}
