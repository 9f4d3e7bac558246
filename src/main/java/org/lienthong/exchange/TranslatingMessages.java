package org.lienthong.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.mapping.FileStore;
import org.lienthong.mapping.Mapping;
import org.lienthong.mapping.NationalJson;
import org.lienthong.mapping.Reading;
import org.lienthong.mapping.Surroundings;
import org.lienthong.province.InForce;
import org.lienthong.province.PartnerSystem;

/** Finds the mapping for a kept document and turns it into national messages, or into findings. */
public final class TranslatingMessages {

    /** The name of the hub's own interface as a sender; its documents are national messages already. */
    public static final String API = "api";

    private final InForce inForce;
    private final FileStore files;

    public TranslatingMessages(InForce inForce, FileStore files) {
        this.inForce = inForce;
        this.files = files;
    }

    public List<Reading> translate(Kept kept) {
        Arrival arrival = kept.arrival();
        if (kept.answer() != null) {
            return List.of();
        }
        if (arrival.from().name().equals(API)) {
            return List.of(national(arrival.body()));
        }
        return Optional.ofNullable(arrival.as())
                .or(() -> inForce.now().system(arrival.from()))
                .map(system -> read(system, arrival))
                .orElseGet(() ->
                        refused("unknown-system", "the system is no longer configured; restore its province config"));
    }

    private List<Reading> read(PartnerSystem system, Arrival arrival) {
        Optional<Mapping> mapping = system.profile().reads(arrival.door()).flatMap(system::mapping);
        return mapping.map(m ->
                        Piece.read(m, arrival, surroundings(system, Map.of()).at(arrival.receivedAt())))
                .orElseGet(() -> refused("unknown-door", "the system's profile has no such door; correct the profile"));
    }

    /** What a mapping may ask about the system whose words it reads or writes. */
    public Surroundings surroundings(PartnerSystem system, Map<String, String> more) {
        Map<String, String> settings = new java.util.HashMap<>(system.settings());
        settings.putAll(more);
        return new Surroundings(system.zone(), Map.copyOf(settings), files);
    }

    private static Reading national(byte[] body) {
        try {
            String text = new String(body, java.nio.charset.StandardCharsets.UTF_8);
            return new Reading.Translated(0, NationalJson.read(text, NationalMessage.class));
        } catch (InvalidValue invalid) {
            return new Reading.Refused(
                    0, null, List.of(Finding.of("", invalid.rule(), String.valueOf(invalid.getMessage()))));
        }
    }

    private static List<Reading> refused(String rule, String text) {
        return List.of(new Reading.Refused(0, null, List.of(Finding.of("", rule, text))));
    }
}
