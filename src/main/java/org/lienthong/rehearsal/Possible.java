package org.lienthong.rehearsal;

import java.util.Set;
import org.lienthong.dossier.MessageType;
import org.lienthong.province.Hearers;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Province;
import org.lienthong.province.SystemKind;

/** Which conversations the contracts of a province's systems and the table of hearers allow. */
final class Possible {

    private final Province province;
    private final Hearers hearers;

    Possible(Province province, Hearers hearers) {
        this.province = province;
        this.hearers = hearers;
    }

    /** What a door can take, as its mapping understands it. */
    Set<MessageType> said(PartnerSystem system, String door) {
        return system.profile()
                .reads(door)
                .flatMap(system::mapping)
                .map(mapping -> mapping.verbs())
                .orElse(Set.of());
    }

    /** Whether anybody can say this so that the system is told; the national interface takes new dossiers only. */
    boolean told(PartnerSystem hearer, MessageType verb) {
        SystemKind kind = hearer.profile().kind();
        boolean throughTheInterface = verb == MessageType.DOSSIER_SUBMITTED
                && hearers.ever(verb, SystemKind.API).contains(kind);
        return throughTheInterface
                || province.systems().stream()
                        .filter(speaker -> !speaker.id().equals(hearer.id()))
                        .filter(speaker ->
                                hearers.ever(verb, speaker.profile().kind()).contains(kind))
                        .anyMatch(speaker -> says(speaker, verb));
    }

    private boolean says(PartnerSystem speaker, MessageType verb) {
        return speaker.profile().mappings().stream()
                .flatMap(name -> speaker.mapping(name).stream())
                .filter(mapping -> mapping.direction() == org.lienthong.mapping.Direction.IN)
                .anyMatch(mapping -> mapping.verbs().contains(verb));
    }
}
