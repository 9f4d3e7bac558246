package org.lienthong.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.province.PartnerSystem;
import org.lienthong.sandbox.Story;

/** Every story from its beginning to its end, and every door and call that it needs. */
final class GoodPart {

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
        Line what = Line.of("claim.story", story.name(), story.ends());
        List<Line> faults = new ArrayList<>(troupe.obstacles(List.of(code)));
        if (status.isEmpty()) {
            faults.add(0, Line.of("why.unknown"));
        } else if (!String.valueOf(DossierStatus.valueOf(status).code()).equals(story.ends())) {
            faults.add(0, Line.of("why.status", DossierStatus.valueOf(status).code(), status));
        }
        return Claim.unless(Part.GOOD, what, faults);
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
