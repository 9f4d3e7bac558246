package org.lienthong.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lienthong.dossier.MessageType;
import org.lienthong.province.PartnerSystem;

/** Whether every verb came through every door that takes it, and every call was made. */
final class Reached {

    private final Troupe troupe;
    private final Possible possible;
    private final Map<List<String>, Books.Use> doors;
    private final Map<List<String>, Books.Use> said;
    private final Map<List<String>, Books.Use> calls;

    /** As the books stand now. */
    Reached(Troupe troupe) {
        this.troupe = troupe;
        this.possible = troupe.possible();
        this.doors = troupe.books().doors();
        this.said = troupe.books().said();
        this.calls = troupe.books().calls();
    }

    List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        for (PartnerSystem system : troupe.province().systems()) {
            system.profile().doors().forEach(door -> claims.addAll(door(system, door.name())));
            system.profile().polls().forEach(door -> claims.addAll(door(system, door.name())));
            system.profile().collected().forEach(door -> claims.addAll(door(system, door.name())));
            system.profile().calls().keySet().forEach(verb -> claims.add(call(system, verb)));
        }
        return claims;
    }

    /** What was not taken speaks against the door, whatever it meant. */
    private List<Claim> door(PartnerSystem system, String door) {
        String name = system.id().name();
        Books.Use all = doors.getOrDefault(List.of(name, door), Books.Use.NEVER);
        List<Claim> claims = new ArrayList<>();
        if (all.failed() > 0) {
            claims.add(Claim.unless(
                    Part.GOOD,
                    Line.of("claim.door.whole", name, door),
                    List.of(Line.of("why.not-taken", all.failed(), all.times()))));
        }
        possible.said(system, door).stream()
                .sorted()
                .map(MessageType::code)
                .forEach(verb -> claims.add(used(
                        system,
                        Line.of("claim.door", name, door, verb),
                        said.getOrDefault(List.of(name, door, verb), Books.Use.NEVER))));
        return claims;
    }

    private Claim call(PartnerSystem system, MessageType verb) {
        Line what = Line.of("claim.call", system.id().name(), verb.code());
        return possible.told(system, verb)
                ? used(system, what, calls.getOrDefault(List.of(system.id().name(), verb.code()), Books.Use.NEVER))
                : Claim.never(Part.GOOD, what, Line.of("why.nobody-says", verb.code()));
    }

    private Claim used(PartnerSystem system, Line what, Books.Use use) {
        if (use.times() > 0) {
            return Claim.met(Part.GOOD, what, Line.of("why.times", use.times()));
        }
        // Where one system has no player, no story runs, and nothing leads to the others either.
        Optional<String> missing = troupe.plays(system)
                ? troupe.unplayed()
                : Optional.of(system.profile().family());
        return Claim.open(
                Part.GOOD,
                what,
                missing.map(family -> Line.of("why.unplayed", family)).orElseGet(() -> Line.of("why.no-story")));
    }
}
