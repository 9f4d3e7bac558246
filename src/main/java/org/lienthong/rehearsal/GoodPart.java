package org.lienthong.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.MessageType;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.SystemKind;
import org.lienthong.sandbox.Story;

/** Every story from its beginning to its end, and every door and call that it needs. */
final class GoodPart {

    private static final String WITHDRAWN = "7";
    private static final String DELIVERED = "10";
    private static final String PAPERS = "submission.documents";

    private final Troupe troupe;

    GoodPart(Troupe troupe) {
        this.troupe = troupe;
    }

    List<Claim> play() {
        if (!troupe.hasPortal()) {
            return List.of(Claim.open(Part.GOOD, Line.of("claim.stories"), Line.of("why.no-portal")));
        }
        Map<String, Story> submitted = new LinkedHashMap<>();
        Troupe.stories().forEach(story -> submitted.put(troupe.submit(story), story));
        troupe.waits().untilRest(Set.copyOf(submitted.keySet()));
        List<Claim> claims = new ArrayList<>();
        Map<String, String> statuses = troupe.books().statuses();
        submitted.forEach((code, story) -> claims.add(ends(code, story, statuses.getOrDefault(code, ""))));
        claims.add(Claim.unless(
                Part.GOOD,
                Line.of("claim.once"),
                troupe.books().doubled().stream()
                        .map(both -> Line.of("why.doubled", both))
                        .toList()));
        Map<List<String>, Books.Use> doors = troupe.books().doors();
        Map<List<String>, Books.Use> calls = troupe.books().calls();
        for (PartnerSystem system : troupe.province().systems()) {
            claims.addAll(doors(system, doors));
            claims.addAll(calls(system, calls));
        }
        return claims;
    }

    private Claim ends(String code, Story story, String status) {
        String end = end(story);
        Line what = Line.of("claim.story", story.name(), end);
        List<Line> faults = new ArrayList<>(troupe.obstacles(List.of(code)));
        if (status.isEmpty()) {
            faults.add(0, Line.of("why.unknown"));
        } else if (!String.valueOf(DossierStatus.valueOf(status).code()).equals(end)) {
            faults.add(0, Line.of("why.status", DossierStatus.valueOf(status).code(), status));
        }
        // A dossier that stops at a system which nobody plays says nothing about the province.
        Optional<String> missing = troupe.unplayed();
        return !faults.isEmpty() && missing.isPresent()
                ? Claim.open(Part.GOOD, what, Line.of("why.unplayed", missing.get()))
                : Claim.unless(Part.GOOD, what, faults);
    }

    /** A wish to withdraw stands in a paper; a land office whose contract carries no papers never sees it and goes on. */
    private String end(Story story) {
        return story.ends().equals(WITHDRAWN) && !landOfficeSeesPapers() ? DELIVERED : story.ends();
    }

    private boolean landOfficeSeesPapers() {
        return troupe.province().systems(SystemKind.LIS).stream()
                .anyMatch(lis -> Optional.ofNullable(lis.profile().calls().get(MessageType.DOSSIER_ACCEPTED))
                        .flatMap(call -> Optional.ofNullable(call.mapping()))
                        .flatMap(lis::mapping)
                        .filter(mapping -> mapping.fieldsWritten().stream().anyMatch(field -> field.startsWith(PAPERS)))
                        .isPresent());
    }

    private List<Claim> doors(PartnerSystem system, Map<List<String>, Books.Use> uses) {
        List<String> doors = new ArrayList<>();
        system.profile().doors().forEach(door -> doors.add(door.name()));
        system.profile().polls().forEach(door -> doors.add(door.name()));
        system.profile().collected().forEach(door -> doors.add(door.name()));
        return doors.stream()
                .map(door -> used(
                        system,
                        Line.of("claim.door", system.id().name(), door),
                        uses.getOrDefault(List.of(system.id().name(), door), Books.Use.NEVER)))
                .toList();
    }

    private List<Claim> calls(PartnerSystem system, Map<List<String>, Books.Use> uses) {
        return system.profile().calls().keySet().stream()
                .map(verb -> used(
                        system,
                        Line.of("claim.call", system.id().name(), verb.code()),
                        uses.getOrDefault(List.of(system.id().name(), verb.code()), Books.Use.NEVER)))
                .toList();
    }

    private Claim used(PartnerSystem system, Line what, Books.Use use) {
        if (use.times() == 0) {
            Line why = troupe.plays(system)
                    ? Line.of("why.no-story")
                    : Line.of("why.unplayed", system.profile().family());
            return Claim.open(Part.GOOD, what, why);
        }
        return use.failed() == 0
                ? Claim.met(Part.GOOD, what, Line.of("why.times", use.times()))
                : Claim.unless(Part.GOOD, what, List.of(Line.of("why.not-taken", use.failed(), use.times())));
    }
}
