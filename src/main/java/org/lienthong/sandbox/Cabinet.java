package org.lienthong.sandbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The state of one partner: what its facts add up to. Whoever touches it holds its monitor. */
final class Cabinet {

    private final Map<String, ObjectNode> files = new LinkedHashMap<>();
    private final Map<String, Fact.Planned> plans = new LinkedHashMap<>();
    private final Map<String, Fact.Queued> calls = new LinkedHashMap<>();
    private final List<Received> received = new ArrayList<>();
    private final List<Sent> sent = new ArrayList<>();
    private final Set<String> applied = new HashSet<>();
    private long lines;

    void apply(List<Fact> facts) {
        facts.forEach(this::apply);
        lines++;
    }

    private void apply(Fact fact) {
        if (fact instanceof Fact.Noted noted) {
            files.computeIfAbsent(noted.dossier(), name -> Json.object()).setAll(noted.fields());
        } else if (fact instanceof Fact.Planned planned) {
            plans.put(planned.id(), planned);
        } else if (fact instanceof Fact.Done done) {
            plans.remove(done.id());
        } else if (fact instanceof Fact.Queued queued) {
            calls.put(queued.id(), queued);
        } else if (fact instanceof Received arrived) {
            received.add(arrived);
            if (arrived.effect() == Effect.APPLIED) {
                applied.add(key(arrived.call(), arrived.dossier(), arrived.digest()));
            }
        } else if (fact instanceof Sent answered) {
            calls.remove(answered.id());
            sent.add(answered);
        }
    }

    /** How many journal lines made this state; the next line numbers its plans and calls by it. */
    long lines() {
        return lines;
    }

    Map<String, ObjectNode> files() {
        return files;
    }

    Fact.@Nullable Planned plan(String id) {
        return plans.get(id);
    }

    List<Fact.Planned> plans() {
        return List.copyOf(plans.values());
    }

    List<Fact.Queued> calls() {
        return List.copyOf(calls.values());
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    List<Sent> sent() {
        return List.copyOf(sent);
    }

    boolean applied(String call, String dossier, String digest) {
        return applied.contains(key(call, dossier, digest));
    }

    private static String key(String call, String dossier, String digest) {
        return call + "|" + dossier + "|" + digest;
    }
}
