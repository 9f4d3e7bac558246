package org.lienthong.operations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lienthong.registry.Connection;
import org.lienthong.registry.Connections;
import org.springframework.stereotype.Component;

/** What stands in the way of plans now. The pages tell by the same rules by which plans wait. */
@Component
public class Hindrances {

    private final Connections connections;

    Hindrances(Connections connections) {
        this.connections = connections;
    }

    /** Of those plans that wait for something, by their number. */
    public Map<Long, Hindrance> of(List<ReplayPlan> plans) {
        List<ReplayPlan> running = plans.stream()
                .filter(plan -> plan.state() == ReplayPlan.State.RUNNING)
                .toList();
        List<Connection> systems =
                running.stream().anyMatch(Hindrances::needsASystem) ? connections.systems(null) : List.of();
        Map<Long, Hindrance> found = new HashMap<>();
        running.forEach(plan ->
                atItsSystem(plan, systems).or(() -> inTheStorage(plan)).ifPresent(one -> found.put(plan.id(), one)));
        return found;
    }

    /** A system that is down or held, or has enough to do, is not given more. */
    boolean hold(ReplayPlan plan) {
        return needsASystem(plan)
                && atItsSystem(plan, connections.systems(plan.wish().province()))
                        .isPresent();
    }

    private static boolean needsASystem(ReplayPlan plan) {
        return plan.wish().target() == ReplayTarget.TOLD && plan.wish().province() != null;
    }

    private static Optional<Hindrance> atItsSystem(ReplayPlan plan, List<Connection> systems) {
        return systems.stream()
                .filter(system -> needsASystem(plan)
                        && system.id().province().equals(plan.wish().province())
                        && system.id().name().equals(plan.wish().system()))
                .findFirst()
                .flatMap(Hindrance::at);
    }

    private static Optional<Hindrance> inTheStorage(ReplayPlan plan) {
        return plan.troubles() == 0
                ? Optional.empty()
                : Optional.of(new Hindrance(Hindrance.Kind.STORAGE, plan.nextAt(), plan.troubles()));
    }
}
