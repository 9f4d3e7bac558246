package org.lienthong.web.desk;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** By field, in the order in which they came. */
    Map<String, Cell> of(String system) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.from().equals(system)) {
                said(system, step, cells);
            }
            if (told(system, step)) {
                told(system, step, standings.get(i), cells);
            }
        }
        return cells;
    }

    private void said(String system, Step step, Map<String, Cell> cells) {
        leaves(step).forEach((path, values) -> {
            Step first = first(path, values, step);
            boolean others = first != null && !first.from().equals(system);
            boolean again = others && !cells.containsKey(path);
            cells.put(path, new Cell(values, step, true, first, again));
        });
        Leaves.status(step.after())
                .forEach((path, values) -> cells.put(path, new Cell(values, step, true, step, false)));
    }

    private void told(String system, Step step, Dossier then, Map<String, Cell> cells) {
        Set<String> carried =
                contracts.carried(new SystemId(province, system), step.content().type());
        NationalMessage message = then.complete(step.content().as(step.after(), step.at()));
        Map<String, List<String>> all = new LinkedHashMap<>(Leaves.status(step.after()));
        all.putAll(Leaves.of(message));
        all.forEach((path, values) -> {
            if (path.equals(Leaves.STATUS) || carried.isEmpty() || carried.contains(path)) {
                cells.put(path, new Cell(values, step, false, origin(path, values, step), false));
            }
        });
    }

    private boolean told(String system, Step step) {
        return deliveries.stream()
                .anyMatch(delivery -> delivery.seq() == step.seq()
                        && delivery.destination().equals(system)
                        && delivery.state() == Delivery.State.DELIVERED);
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
