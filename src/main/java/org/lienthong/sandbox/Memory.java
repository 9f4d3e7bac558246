package org.lienthong.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What a partner remembers: an independent witness of what the hub took from it and told it. Every list is in order of time. */
public final class Memory {

    private final Cabinet cabinet;

    Memory(Cabinet cabinet) {
        this.cabinet = cabinet;
    }

    /**
     * The memory of a partner of a stopped (or killed) sandbox, read from its directory; nothing is changed there.
     *
     * @param directory {@link SandboxSettings#memory()}
     */
    public static Memory read(Path directory, String province, String system) {
        Cabinet cabinet = new Cabinet();
        try {
            Journal.replay(Partner.journal(directory, province, system), cabinet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Memory(cabinet);
    }

    /** Everything that the hub answered with a yes; from then on it must never be lost. */
    public List<Sent> acknowledgedByHub() {
        return sent().stream().filter(Sent::accepted).toList();
    }

    /** Everything that the hub answered, yes or no. */
    public List<Sent> sent() {
        return look(Cabinet::sent).stream()
                .filter(sent -> sent.to().equals(Partner.HUB))
                .toList();
    }

    /** What the hub answered about this dossier, by any name that the partner knows. */
    public List<Sent> sentFor(String dossier) {
        List<String> names = namesOf(dossier);
        return sent().stream()
                .filter(sent -> sent.dossiers().stream().anyMatch(names::contains))
                .toList();
    }

    /** How many calls still wait for an answer of the hub. */
    public int unacknowledged() {
        return (int) look(Cabinet::calls).stream()
                .filter(call -> call.to().equals(Partner.HUB))
                .count();
    }

    /** Everything that the hub told. */
    public List<Received> received() {
        return look(Cabinet::received);
    }

    /** What the hub told about this dossier, by any name that the partner knows. */
    public List<Received> receivedFor(String dossier) {
        List<String> names = namesOf(dossier);
        return received().stream()
                .filter(received -> names.contains(received.dossier()))
                .toList();
    }

    /** What the hub's calls about this dossier really did: without duplicates, refusals and lies. */
    public List<Received> effects(String dossier) {
        return receivedFor(dossier).stream()
                .filter(received -> received.effect() == Effect.APPLIED)
                .toList();
    }

    /** The partner's own names of dossiers, oldest first. */
    public List<String> dossiers() {
        return look(state -> state.files().keySet().stream()
                .filter(name -> !name.equals(Turn.OWN))
                .toList());
    }

    /** The status under which the partner keeps the dossier, in its own words; empty when it does not know it. */
    public String statusOf(String dossier) {
        return look(state -> {
            ObjectNode own = state.files().get(dossier);
            return own != null ? Json.text(own, Office.STATUS) : aliased(state, dossier);
        });
    }

    private static String aliased(Cabinet state, String dossier) {
        return state.files().entrySet().stream()
                .filter(file -> isNamed(file, dossier))
                .map(file -> Json.text(file.getValue(), Office.STATUS))
                .findFirst()
                .orElse("");
    }

    /** Every name under which the partner knows this dossier: the given one, its own, then its aliases. */
    public List<String> namesOf(String dossier) {
        return look(state -> state.files().entrySet().stream()
                .filter(file -> isNamed(file, dossier))
                .flatMap(file -> Stream.of(
                        dossier,
                        file.getKey(),
                        Json.text(file.getValue(), Office.ALIAS),
                        Json.text(file.getValue(), Office.OTHER_ALIAS)))
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(() -> new LinkedHashSet<>(List.of(dossier))), Memory::named)));
    }

    private static List<String> named(Set<String> names) {
        return names.stream().filter(name -> !name.isEmpty()).toList();
    }

    private static boolean isNamed(Map.Entry<String, ObjectNode> file, String dossier) {
        return file.getKey().equals(dossier)
                || Json.text(file.getValue(), Office.ALIAS).equals(dossier)
                || Json.text(file.getValue(), Office.OTHER_ALIAS).equals(dossier);
    }

    private <T> T look(Function<Cabinet, T> question) {
        synchronized (cabinet) {
            return question.apply(cabinet);
        }
    }
}
