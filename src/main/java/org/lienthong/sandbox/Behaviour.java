package org.lienthong.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The present modes of one partner: at most one for what comes in, any number for what goes out. Not remembered. */
final class Behaviour {

    private List<Mode> modes = List.of();

    synchronized void set(List<Mode> wanted) {
        modes = wanted.stream().filter(mode -> mode.kind() != Mode.Kind.NORMAL).toList();
    }

    /** The mode for one incoming call; counts it. */
    synchronized Mode incoming() {
        return modes.stream()
                .filter(mode -> !mode.kind().outgoing())
                .findFirst()
                .map(this::count)
                .orElse(Mode.normal());
    }

    /** Whether this outgoing mode is on now. */
    synchronized boolean on(Mode.Kind kind) {
        return modes.stream().anyMatch(mode -> mode.kind() == kind);
    }

    private Mode count(Mode mode) {
        if (mode.times() > 0) {
            List<Mode> left = new ArrayList<>(modes);
            left.remove(mode);
            if (mode.times() > 1) {
                left.add(mode.times(mode.times() - 1));
            }
            modes = List.copyOf(left);
        }
        return mode;
    }

    /** Reads {@code {"mode":"slow","millis":300,"times":2}} or {@code {"modes":[...]}}; unknown modes are refused. */
    static List<Mode> read(JsonNode body) {
        if (body.has("modes")) {
            return body.path("modes").valueStream().map(Behaviour::one).toList();
        }
        return List.of(one(body));
    }

    private static Mode one(JsonNode node) {
        String name = Json.text(node, "mode").toUpperCase(Locale.ROOT).replace('-', '_');
        try {
            Duration length = Duration.ofMillis(node.path("millis").asLong(1000));
            return new Mode(Mode.Kind.valueOf(name), length, node.path("times").asInt(0));
        } catch (IllegalArgumentException e) {
            throw new Unreadable("no such mode; there are " + List.of(Mode.Kind.values()), e);
        }
    }
}
