package org.lienthong.endurance;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lienthong.sandbox.Effect;
import org.lienthong.sandbox.Memory;
import org.lienthong.sandbox.PartnerName;
import org.lienthong.sandbox.Received;
import org.lienthong.sandbox.Sandbox;
import org.lienthong.sandbox.Sent;

/** The four partners of the sandbox, who write down for themselves what they told the hub and what it told them. */
final class Witnesses {

    private static final Set<String> ENDED = Set.of("3", "7", "8", "10");

    private final Map<PartnerName, Memory> memories;

    private Witnesses(Function<PartnerName, Memory> memory) {
        this.memories = Arrays.stream(PartnerName.values()).collect(Collectors.toMap(name -> name, memory));
    }

    static Witnesses of(Sandbox sandbox) {
        return new Witnesses(name -> sandbox.partner(name).memory());
    }

    /** As they stand on disk now, whether their process lives or not. */
    static Witnesses of(Path data) {
        return new Witnesses(name -> Memory.read(data.resolve("sandbox"), "H56", name.code()));
    }

    /** Every dossier that was ever submitted. */
    List<String> dossiers() {
        return of(PartnerName.PORTAL).dossiers();
    }

    String portalStatus(String code) {
        return of(PartnerName.PORTAL).statusOf(code);
    }

    boolean allEnded() {
        return allEnded(dossiers());
    }

    /** Whether these stories have come to their ends and nobody waits for an answer of the hub. */
    boolean allEnded(List<String> codes) {
        return codes.stream().allMatch(code -> ENDED.contains(portalStatus(code)))
                && memories.values().stream().allMatch(memory -> memory.unacknowledged() == 0);
    }

    /** What the partner told about the dossier and the hub answered with a yes. */
    List<Sent> acknowledged(PartnerName partner, String code) {
        Set<String> names = names(code);
        return of(partner).acknowledgedByHub().stream()
                .filter(call -> !call.repeated())
                .filter(call -> call.dossiers().stream().anyMatch(names::contains))
                .toList();
    }

    /** What the partner did because of what the hub told it about the dossier. */
    List<Received> effects(PartnerName partner, String code) {
        Set<String> names = names(code);
        return of(partner).received().stream()
                .filter(call -> call.effect() == Effect.APPLIED && names.contains(call.dossier()))
                .toList();
    }

    List<String> refusedByHub() {
        return memories.values().stream()
                .flatMap(memory -> memory.sent().stream())
                .filter(call -> !call.accepted())
                .map(call -> call.door() + " " + call.dossiers() + ": " + call.message())
                .toList();
    }

    int acknowledged() {
        return memories.values().stream()
                .mapToInt(memory -> memory.acknowledgedByHub().size())
                .sum();
    }

    long received(Effect effect) {
        return memories.values().stream()
                .flatMap(memory -> memory.received().stream())
                .filter(call -> call.effect() == effect)
                .count();
    }

    /** Calls that a partner had to make again because the hub's first answer never came. */
    long askedAgain() {
        return memories.values().stream()
                .flatMap(memory -> memory.sent().stream())
                .filter(call -> call.attempt() > 1)
                .count();
    }

    /** The one-stop-shop gives receipts, so it knows every name of a dossier. */
    private Set<String> names(String code) {
        return new LinkedHashSet<>(of(PartnerName.ONE_STOP_SHOP).namesOf(code));
    }

    private Memory of(PartnerName partner) {
        return memories.get(partner);
    }
}
