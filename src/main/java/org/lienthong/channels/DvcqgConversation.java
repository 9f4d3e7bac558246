package org.lienthong.channels;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.MessageType;
import org.lienthong.exchange.Deliveries.Claimed;
import org.lienthong.exchange.Outcome;
import org.lienthong.exchange.Partners.Held;
import org.lienthong.exchange.Partners.Knowledge;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Profile.Call;
import tools.jackson.databind.JsonNode;

/**
 * The national portal's conversation: ask what it holds, put the dossier there as new or as an update, then report the
 * step. Every part may be repeated without harm. Steps of the work go in chunks; when a chunk is refused its items go
 * one by one, so that one bad item never fails the others.
 */
final class DvcqgConversation implements Conversation {

    private static final String SYNCHRONISE = "DongBoHoSoMC";
    private static final String PROGRESS = "CapNhatTienDoHoSoMC";

    private final DvcqgSessions sessions;
    private final Phrases phrases;

    DvcqgConversation(DvcqgSessions sessions, Phrases phrases) {
        this.sessions = sessions;
        this.phrases = phrases;
    }

    @Override
    public List<Outcome> tell(PartnerSystem partner, List<Claimed> deliveries) {
        boolean steps = deliveries.get(0).message().type() == MessageType.DOSSIER_PROGRESSED;
        return steps
                ? steps(partner, deliveries)
                : deliveries.stream()
                        .map(delivery -> status(
                                partner,
                                delivery,
                                find(partner, delivery.dossier()).isPresent()))
                        .toList();
    }

    private List<Outcome> steps(PartnerSystem partner, List<Claimed> deliveries) {
        Map<Long, Outcome> outcomes = new HashMap<>();
        List<Claimed> alone =
                deliveries.stream().filter(DvcqgConversation::mayMove).toList();
        alone.forEach(delivery -> outcomes.put(delivery.id(), step(partner, delivery)));
        List<Claimed> rest =
                deliveries.stream().filter(delivery -> !mayMove(delivery)).toList();
        List<Outcome> together = rest.isEmpty() ? List.of() : progress(partner, rest);
        IntStream.range(0, rest.size()).forEach(i -> outcomes.put(rest.get(i).id(), together.get(i)));
        return deliveries.stream()
                .map(delivery -> Objects.requireNonNull(outcomes.get(delivery.id())))
                .toList();
    }

    private static boolean mayMove(Claimed delivery) {
        return delivery.newStatus() || delivery.uncertain();
    }

    /** The report of a step leaves the portal's own status as it is; when that is another one, it is told as well. */
    private Outcome step(PartnerSystem partner, Claimed delivery) {
        Optional<JsonNode> found = find(partner, delivery.dossier());
        return found.map(DvcqgConversation::status).orElse(null)
                        == delivery.message().status()
                ? progress(partner, List.of(delivery)).get(0)
                : status(partner, delivery, found.isPresent());
    }

    private Outcome status(PartnerSystem partner, Claimed delivery, boolean known) {
        Outcome synchronised = synchronise(partner, delivery, known);
        return synchronised instanceof Outcome.Delivered
                ? progress(partner, List.of(delivery)).get(0)
                : synchronised;
    }

    private Outcome synchronise(PartnerSystem partner, Claimed delivery, boolean known) {
        ReplyReader reader = reader(partner);
        MessageType type = delivery.message().type();
        Call call = phrases.call(partner, type == MessageType.DOSSIER_PROGRESSED ? MessageType.DOSSIER_ACCEPTED : type);
        DvcqgSessions.Said said = say(partner, call, List.of(delivery), SYNCHRONISE, known ? "True" : "False");
        if (said.reply() != null && !known && reader.isAlready(said.reply())) {
            said = say(partner, call, List.of(delivery), SYNCHRONISE, "True");
        }
        return said.outcome(reader);
    }

    private List<Outcome> progress(PartnerSystem partner, List<Claimed> deliveries) {
        Call call = phrases.call(partner, MessageType.DOSSIER_PROGRESSED);
        Outcome outcome = say(partner, call, deliveries, PROGRESS, null).outcome(reader(partner));
        if (deliveries.size() == 1 || !(outcome instanceof Outcome.Refused)) {
            return deliveries.stream().map(delivery -> outcome).toList();
        }
        return deliveries.stream()
                .map(delivery ->
                        say(partner, call, List.of(delivery), PROGRESS, null).outcome(reader(partner)))
                .toList();
    }

    private DvcqgSessions.Said say(
            PartnerSystem partner, Call call, List<Claimed> deliveries, String service, @Nullable String isUpdating) {
        return sessions.say(partner, call.path(), session -> {
            Map<String, String> words = isUpdating == null
                    ? Map.of("session", session, "service", service)
                    : Map.of("session", session, "service", service, "isUpdating", isUpdating);
            return phrases.of(partner, call, deliveries, words);
        });
    }

    @Override
    public Held ask(PartnerSystem partner, Dossier dossier) {
        return find(partner, dossier)
                .map(found -> new Held(Knowledge.KNOWN, status(found)))
                .orElse(new Held(Knowledge.UNKNOWN_THERE, null));
    }

    private Optional<JsonNode> find(PartnerSystem partner, Dossier dossier) {
        JsonNode answer = sessions.lookUp(partner, dossier.code().value());
        JsonNode result = answer.get("result");
        return result != null && result.isArray() && !result.isEmpty() ? Optional.of(result.get(0)) : Optional.empty();
    }

    private static @Nullable DossierStatus status(JsonNode found) {
        String number = Optional.ofNullable(found.get("TrangThaiHoSo"))
                .map(JsonNode::asString)
                .orElse("");
        return java.util.Arrays.stream(DossierStatus.values())
                .filter(status -> String.valueOf(status.code()).equals(number))
                .findFirst()
                .orElse(null);
    }

    private static ReplyReader reader(PartnerSystem partner) {
        return new ReplyReader(Objects.requireNonNull(partner.profile().reply()));
    }
}
