package org.lienthong.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One act of a partner: it sees what it has noted itself, and becomes one journal line or nothing. */
final class Turn {

    /** The file in which a partner keeps its own counters. */
    static final String OWN = "";

    private final Cabinet cabinet;
    private final Instant now;
    private final Pace pace;
    private final boolean byHand;
    private final Function<String, Optional<ObjectNode>> archive;
    private final Set<String> lookedFor = new HashSet<>();
    private final Map<String, ObjectNode> noted = new HashMap<>();
    private final List<Fact> facts = new ArrayList<>();

    /** @param archive files of dossiers from before the sandbox began, by any of their names */
    Turn(Cabinet cabinet, Instant now, Pace pace, boolean byHand, Function<String, Optional<ObjectNode>> archive) {
        this.cabinet = cabinet;
        this.now = now.truncatedTo(ChronoUnit.MILLIS);
        this.pace = pace;
        this.byHand = byHand;
        this.archive = archive;
    }

    Instant now() {
        return now;
    }

    List<Fact> facts() {
        return facts;
    }

    boolean knows(String dossier) {
        fetch(dossier);
        return has(dossier);
    }

    private boolean has(String dossier) {
        return noted.containsKey(dossier) || cabinet.files().containsKey(dossier);
    }

    /** What lies in the archive is a file like any other from now on. */
    private void fetch(String dossier) {
        if (!dossier.equals(OWN) && !has(dossier) && lookedFor.add(dossier)) {
            archive.apply(dossier).ifPresent(file -> write(dossier, file));
        }
    }

    /** The partner's file about a dossier as it stands in this turn; empty when there is none. For reading only. */
    ObjectNode file(String dossier) {
        fetch(dossier);
        return kept(dossier);
    }

    private ObjectNode kept(String dossier) {
        ObjectNode own = noted.get(dossier);
        return own != null ? own : cabinet.files().getOrDefault(dossier, Json.object());
    }

    String text(String dossier, String field) {
        return Json.text(file(dossier), field);
    }

    boolean flag(String dossier, String field) {
        return file(dossier).path(field).asBoolean(false);
    }

    /** Names of the files that are like this, oldest first. */
    List<String> filesLike(Predicate<ObjectNode> wanted) {
        return cabinet.files().keySet().stream()
                .filter(name -> !name.equals(OWN) && wanted.test(file(name)))
                .toList();
    }

    void note(String dossier, ObjectNode fields) {
        fetch(dossier);
        write(dossier, fields);
    }

    private void write(String dossier, ObjectNode fields) {
        noted.computeIfAbsent(dossier, name -> kept(name).deepCopy()).setAll(fields);
        facts.add(new Fact.Noted(dossier, fields.deepCopy()));
    }

    void note(String dossier, String field, JsonNode value) {
        note(dossier, Json.object().set(field, value));
    }

    void note(String dossier, String field, String value) {
        note(dossier, Json.object().put(field, value));
    }

    void note(String dossier, String field, boolean value) {
        note(dossier, Json.object().put(field, value));
    }

    /** The next number of a counter that outlives restarts; the first is 1. */
    int next(String counter) {
        int next = file(OWN).path(counter).asInt(0) + 1;
        note(OWN, Json.object().put(counter, next));
        return next;
    }

    /** Whether the people here are only made to speak; they plan nothing then. */
    boolean byHand() {
        return byHand;
    }

    void plan(String what, String dossier) {
        plan(what, dossier, pace.step(what + dossier));
    }

    /** For what was tried in vain. */
    void planLater(String what, String dossier) {
        plan(what, dossier, pace.firstRetry());
    }

    void plan(String what, String dossier, Duration delay) {
        if (!byHand) {
            facts.add(new Fact.Planned(id(), what, dossier, now.plus(delay)));
        }
    }

    boolean stillPlanned(String plan) {
        return cabinet.plan(plan) != null;
    }

    void done(String plan) {
        facts.add(new Fact.Done(plan));
    }

    void call(String to, String door, List<String> dossiers, String key, String contentType, String body) {
        facts.add(new Fact.Queued(id(), to, door, List.copyOf(dossiers), key, contentType, body, now));
    }

    boolean seen(String call, String dossier, String part) {
        return cabinet.applied(call, dossier, Digest.of(part));
    }

    void received(String call, String dossier, String detail, Effect effect, String part) {
        facts.add(new Received(now, call, dossier, detail, effect, Digest.of(part)));
    }

    void sent(Sent sent) {
        facts.add(sent);
    }

    private String id() {
        return (cabinet.lines() + 1) + "." + facts.size();
    }
}
