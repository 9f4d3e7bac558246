package org.lienthong.web.acts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Arrival;
import org.lienthong.exchange.Ledger;
import org.lienthong.exchange.TranslatingMessages;
import org.lienthong.mapping.Explanation;
import org.lienthong.mapping.Mapping;
import org.lienthong.province.InForce;
import org.lienthong.province.PartnerSystem;
import org.lienthong.web.KnowsContracts;
import org.springframework.stereotype.Component;

/** Reads the mappings in force. */
@Component
final class Contracts implements KnowsContracts {

    private final InForce inForce;
    private final Ledger ledger;
    private final TranslatingMessages translating;

    Contracts(InForce inForce, Ledger ledger, TranslatingMessages translating) {
        this.inForce = inForce;
        this.ledger = ledger;
        this.translating = translating;
    }

    @Override
    public Set<String> carried(SystemId system, MessageType verb) {
        return inForce.now()
                .system(system)
                .flatMap(partner -> Optional.ofNullable(
                                partner.profile().calls().get(verb))
                        .flatMap(call -> Optional.ofNullable(call.mapping()).flatMap(partner::mapping)))
                .map(Mapping::fieldsWritten)
                .orElse(Set.of());
    }

    @Override
    public Map<String, String> places(long messageId) {
        Arrival arrival = ledger.load(messageId).arrival();
        return inForce.now()
                .system(arrival.from())
                .flatMap(partner -> mapping(partner, arrival))
                .map(explanation -> places(explanation))
                .orElse(Map.of());
    }

    private Optional<Explanation> mapping(PartnerSystem partner, Arrival arrival) {
        return partner.profile()
                .reads(arrival.door())
                .flatMap(partner::mapping)
                .map(mapping -> mapping.explain(
                        arrival.body(),
                        translating.surroundings(partner, Map.of()).at(arrival.receivedAt())));
    }

    private static Map<String, String> places(Explanation explanation) {
        Map<String, String> places = new LinkedHashMap<>();
        explanation
                .fields()
                .forEach(field -> places.putIfAbsent(
                        field.national().replaceAll("\\[\\d+]", "[]"),
                        field.local().isEmpty() ? field.rule() : field.local()));
        return places;
    }
}
