package org.lienthong.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Lifecycle;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.Officer;
import org.lienthong.dossier.SystemId;
import org.lienthong.mapping.Mapping;
import org.lienthong.province.InForce;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Profile;

/**
 * What those who would hear of a new dossier would refuse of it, as far as their mappings know; nothing is said and nothing
 * kept. Systems that would not be told, because the hub only listens to them or their contract has no words for it, refuse
 * nothing.
 */
public final class Foreseeing {

    /** What the hub puts in by itself when it tells, such as the number of a session. */
    private static final String SETTING = "config ";

    private final InForce inForce;
    private final Recipients recipients;
    private final TranslatingMessages translating;

    public Foreseeing(InForce inForce, Recipients recipients, TranslatingMessages translating) {
        this.inForce = inForce;
        this.recipients = recipients;
        this.translating = translating;
    }

    /** @param findings with paths of the national message; never empty */
    public record Foreseen(SystemId system, List<Finding> findings) {}

    /** Empty also when the message opens no dossier: then nobody is told. */
    public List<Foreseen> of(SystemId from, NationalMessage opening) {
        return opened(from, opening).stream()
                .flatMap(message -> recipients.of(from, message).stream()
                        .flatMap(
                                hearer -> inForce.now().system(new SystemId(from.province(), hearer.system())).stream())
                        .filter(system -> !system.shadow())
                        .map(system -> new Foreseen(system.id(), lacks(system, message))))
                .filter(foreseen -> !foreseen.findings().isEmpty())
                .toList();
    }

    /** The message as it would be told: with what the new dossier adds. */
    private static Optional<NationalMessage> opened(SystemId from, NationalMessage message) {
        return Lifecycle.decide(null, from.province(), message, Objects.requireNonNull(message.occurredAt()))
                .fold(
                        allowed -> {
                            Dossier dossier = allowed.dossier();
                            NationalMessage told = dossier.complete(message.as(dossier.status(), dossier.changedAt()));
                            Officer speaker = new Officer(null, from.name(), null, null);
                            return Optional.of(told.saidBy(speaker, from.name()));
                        },
                        refused -> Optional.empty());
    }

    private List<Finding> lacks(PartnerSystem system, NationalMessage message) {
        Optional<Mapping> mapping = Stream.ofNullable(system.profile().calls().get(message.type()))
                .map(Profile.Call::mapping)
                .filter(Objects::nonNull)
                .flatMap(name -> system.mapping(name).stream())
                .findFirst();
        if (mapping.isEmpty()) {
            return List.of();
        }
        Map<String, String> settings = new HashMap<>();
        settings.put("province", system.id().province().value());
        try {
            return mapping.get().lacks(message, translating.surroundings(system, settings)).stream()
                    .filter(finding -> !finding.path().startsWith(SETTING))
                    .toList();
        } catch (IOException unreadablePaper) {
            throw new UncheckedIOException("a paper in the content store cannot be read", unreadablePaper);
        }
    }
}
