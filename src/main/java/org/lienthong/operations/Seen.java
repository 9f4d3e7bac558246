package org.lienthong.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.registry.Causes;
import org.lienthong.registry.Connection;

/**
 * Something that is wrong at one moment.
 *
 * @param key names the cause while it lasts
 */
record Seen(
        String key,
        Incident.Kind kind,
        Incident.Scope scope,
        @Nullable String province,
        @Nullable String system,
        String cause,
        Instant since,
        long many,
        List<String> systems,
        @Nullable String detail) {

    /** Systems whose calls fail. */
    static List<Affected> unreachable(Instant now, List<Connection> systems) {
        return systems.stream()
                .filter(system -> system.state() == Connection.State.DOWN
                        || system.state() == Connection.State.TROUBLED && system.failures() > 1)
                .map(system -> Affected.of(
                        system, system.failingSince() == null ? now : system.failingSince(), system.lastError()))
                .toList();
    }

    /**
     * Systems that say nothing any more. What cannot be reached is told as that, until it can.
     *
     * @param known those that are told as silent already
     */
    static List<Affected> silent(Instant now, List<Connection> systems, Set<String> known) {
        return systems.stream()
                .filter(system -> system.heard().silent())
                .filter(system -> system.state() != Connection.State.DOWN
                        || known.contains(system.id().toString()))
                .map(system -> Affected.of(
                        system,
                        system.heard().last() == null ? now : system.heard().last(),
                        null))
                .toList();
    }

    /** What somebody paused, and what waits in numbers for one reason. */
    static List<Seen> others(
            Instant now, List<Connection> systems, List<Causes.Group> causes, OperationsSettings settings) {
        List<Seen> seen = new ArrayList<>();
        for (Connection system : systems) {
            Connection.Pause pause = system.pause();
            if (pause != null) {
                seen.add(paused(system, pause, now));
            }
        }
        causes.stream()
                .filter(group ->
                        group.many() >= settings.burst() && group.newest().isAfter(now.minus(Duration.ofHours(1))))
                .forEach(group -> seen.add(quarantined(group)));
        return seen;
    }

    private static Seen paused(Connection system, Connection.Pause pause, Instant now) {
        return new Seen(
                "PAUSED " + system.id(),
                Incident.Kind.PAUSED,
                Incident.Scope.SYSTEM,
                system.id().province().value(),
                system.id().name(),
                "",
                pause.since() == null ? now : pause.since(),
                system.waiting(),
                List.of(system.id().toString()),
                pause.reason());
    }

    private static Seen quarantined(Causes.Group group) {
        String cause = String.join(
                " ",
                List.of(
                        String.valueOf(group.cause().rule()),
                        String.valueOf(group.cause().place()),
                        String.valueOf(group.cause().subject())));
        String text = cause.length() > 200 ? cause.substring(0, 200) : cause;
        return new Seen(
                "QUARANTINE " + group.system() + " " + text,
                Incident.Kind.QUARANTINE,
                Incident.Scope.SYSTEM,
                group.system().province().value(),
                group.system().name(),
                text,
                group.oldest(),
                group.many(),
                List.of(group.system().toString()),
                null);
    }
}
