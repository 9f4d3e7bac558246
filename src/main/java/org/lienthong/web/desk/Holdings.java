package org.lienthong.web.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;
import org.lienthong.registry.Delivery;
import org.lienthong.registry.Step;
import org.lienthong.web.KnowsContracts;

/**
 * What systems hold of one dossier: what they said themselves, and what they acknowledged of what they were told, as far as
 * their contracts carry it. Made of the events of the ledger; nobody is asked.
 */
final class Holdings {

    /** Why a delivery was left out although nothing went wrong. */
    private static final List<String> UNTOLD = List.of("no-such-call:", "shadow:");

    /** An answer may overtake the note that what it answers was delivered; nobody keys anything so fast. */
    private static final Duration OVERTAKING = Duration.ofMinutes(1);

    private final ProvinceCode province;
    private final List<Step> steps;
    private final List<Delivery> deliveries;
    private final KnowsContracts contracts;
    private final List<Dossier> standings;
    private final Map<Long, Map<String, List<String>>> leaves = new HashMap<>();

    Holdings(Dossier now, List<Step> steps, List<Delivery> deliveries, KnowsContracts contracts) {
        this.province = now.province();
        this.steps = steps;
        this.deliveries = deliveries;
        this.contracts = contracts;
        this.standings = Step.standings(now, steps);
        steps.forEach(step -> leaves.put(step.seq(), Leaves.of(step.content())));
    }

    /** What a system said or was told at one time. */
    private record Heard(Instant at, Map<String, List<String>> fields) {

        boolean before(Step step, String path, List<String> values) {
            return !at.isAfter(step.recordedAt().plus(OVERTAKING))
                    && Leaves.among(values, fields.getOrDefault(path, List.of()));
        }
    }

    /** By field, in the order in which they came. */
    Map<String, Cell> of(String system) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        List<Heard> heard = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.from().equals(system)) {
                said(system, step, heard, cells);
                heard.add(new Heard(step.recordedAt(), leaves(step)));
            }
            Optional<Instant> delivered = delivered(system, step);
            if (delivered.isPresent()) {
                Map<String, List<String>> carried = carried(system, step, standings.get(i));
                told(step, carried, cells);
                heard.add(new Heard(delivered.get(), carried));
            }
        }
        return cells;
    }

    /**
     * What a system should hold if nothing was lost on the way: each field as the dossier stood when the system last said it,
     * or was last to be told it. Nobody tells a system what its contract has no call for, or while it only listens.
     */
    Map<String, List<String>> due(String system) {
        Map<String, List<String>> due = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Map<String, List<String>> stood = Leaves.of(standings.get(i));
            if (step.from().equals(system)) {
                due.putAll(Leaves.status(step.after()));
                leaves(step).keySet().forEach(path -> due.put(path, stood.getOrDefault(path, List.of())));
            }
            if (meant(system, step)) {
                due.putAll(carried(system, step, standings.get(i)));
            }
        }
        return due;
    }

    private void said(String system, Step step, List<Heard> heard, Map<String, Cell> cells) {
        leaves(step).forEach((path, values) -> {
            Step first = first(path, values, step);
            boolean others = first != null && !first.from().equals(system);
            boolean again = others && heard.stream().noneMatch(one -> one.before(step, path, values));
            cells.put(path, new Cell(values, step, true, first, again || keyed(cells, path)));
        });
        Leaves.status(step.after())
                .forEach((path, values) -> cells.put(path, new Cell(values, step, true, step, false)));
    }

    private void told(Step step, Map<String, List<String>> carried, Map<String, Cell> cells) {
        carried.forEach((path, values) ->
                cells.put(path, new Cell(values, step, false, origin(path, values, step), keyed(cells, path))));
    }

    /** What somebody had to key stays so, whatever is told about it later. */
    private static boolean keyed(Map<String, Cell> cells, String path) {
        Cell before = cells.get(path);
        return before != null && before.again();
    }

    /** What the system is told with this step, as far as its contract carries it; a new promise is told with the papers. */
    private Map<String, List<String>> carried(String system, Step step, Dossier then) {
        Set<String> carried =
                contracts.carried(new SystemId(province, system), step.content().type());
        NationalMessage message = then.complete(step.content().as(step.after(), step.at()));
        boolean promises = Leaves.promises(message) && carried.contains(Leaves.NEW_PROMISE);
        Map<String, List<String>> all = new LinkedHashMap<>(Leaves.status(step.after()));
        Leaves.of(message).forEach((path, values) -> {
            if (carried.isEmpty() || carried.contains(path) || (promises && path.equals(Leaves.PROMISE))) {
                all.put(path, values);
            }
        });
        return all;
    }

    private Optional<Instant> delivered(String system, Step step) {
        return to(system, step)
                .filter(delivery -> delivery.state() == Delivery.State.DELIVERED)
                .flatMap(delivery -> Stream.ofNullable(delivery.doneAt()))
                .min(Instant::compareTo);
    }

    private boolean meant(String system, Step step) {
        return to(system, step)
                .map(Delivery::lastError)
                .anyMatch(why -> why == null || UNTOLD.stream().noneMatch(why::startsWith));
    }

    private Stream<Delivery> to(String system, Step step) {
        return deliveries.stream()
                .filter(delivery ->
                        delivery.seq() == step.seq() && delivery.destination().equals(system));
    }

    private @Nullable Step origin(String path, List<String> values, Step upTo) {
        return path.equals(Leaves.STATUS) ? upTo : first(path, values, upTo);
    }

    private Map<String, List<String>> leaves(Step step) {
        return leaves.getOrDefault(step.seq(), Map.of());
    }

    /** Who said this first, up to that step. */
    private @Nullable Step first(String path, List<String> values, Step upTo) {
        return steps.stream()
                .filter(step -> step.seq() <= upTo.seq())
                .filter(step -> {
                    List<String> said = leaves(step).get(path);
                    return said != null && Leaves.same(said, values);
                })
                .findFirst()
                .orElse(null);
    }
}
