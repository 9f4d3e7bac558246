package org.lienthong.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.registry.Causes;
import org.lienthong.registry.Connection;

/**
 * What is wrong at one moment, put together so that one cause is told once: many systems down at once are one trouble of the
 * country (more likely of this hub's network), and all systems of a province one of the province.
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

    private static final int PROVINCE = 3;

    static List<Seen> at(
            Instant now, List<Connection> systems, List<Causes.Group> causes, OperationsSettings settings) {
        List<Seen> seen = new ArrayList<>();
        List<Connection> down = systems.stream()
                .filter(system -> system.state() == Connection.State.DOWN
                        || system.state() == Connection.State.TROUBLED && system.failures() > 1)
                .toList();
        if (down.size() >= settings.wide()) {
            seen.add(unreachable(Incident.Scope.COUNTRY, null, down, now));
        } else {
            Map<String, List<Connection>> byProvince = new LinkedHashMap<>();
            down.forEach(system -> byProvince
                    .computeIfAbsent(system.id().province().value(), code -> new ArrayList<>())
                    .add(system));
            byProvince.forEach((province, own) -> {
                if (own.size() >= PROVINCE) {
                    seen.add(unreachable(Incident.Scope.PROVINCE, province, own, now));
                } else {
                    own.forEach(system -> seen.add(unreachable(Incident.Scope.SYSTEM, province, List.of(system), now)));
                }
            });
        }
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

    private static Seen unreachable(
            Incident.Scope scope, @Nullable String province, List<Connection> systems, Instant now) {
        Connection first = systems.get(0);
        String system = scope == Incident.Scope.SYSTEM ? first.id().name() : null;
        Instant since = systems.stream()
                .map(Connection::failingSince)
                .filter(java.util.Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(now);
        return new Seen(
                "UNREACHABLE " + (province == null ? "*" : province) + "/" + (system == null ? "*" : system),
                Incident.Kind.UNREACHABLE,
                scope,
                province,
                system,
                "",
                since,
                systems.stream().mapToLong(Connection::waiting).sum(),
                names(systems),
                first.lastError());
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
                names(List.of(system)),
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

    private static List<String> names(List<Connection> systems) {
        return systems.stream().map(system -> system.id().toString()).toList();
    }
}
