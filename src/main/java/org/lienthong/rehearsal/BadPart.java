package org.lienthong.rehearsal;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Profile;
import org.lienthong.province.Profile.Door;
import org.lienthong.sandbox.Partner;

/** Bad calls at every door that was used before: each is refused in the partner's words, and nothing takes effect. */
final class BadPart {

    private final Troupe troupe;
    private final HttpClient client;

    BadPart(Troupe troupe, HttpClient client) {
        this.troupe = troupe;
        this.client = client;
    }

    List<Claim> play() {
        return troupe.province().systems().stream()
                .flatMap(system -> Stream.concat(
                        system.profile().doors().stream().flatMap(door -> at(system, door)),
                        system.profile().collected().stream().flatMap(door -> collected(system, door))))
                .toList();
    }

    private Stream<Claim> collected(PartnerSystem system, Profile.Collected door) {
        Optional<Partner> partner = troupe.partner(system);
        if (partner.isEmpty()) {
            return Stream.empty();
        }
        Optional<Books.Sample> sample = troupe.books().sample(system.id().name(), door.name());
        if (sample.isEmpty()) {
            return Stream.of(Claim.open(
                    Part.BAD, Line.of("claim.bad", system.id().name(), door.name()), Line.of("why.no-sample")));
        }
        if (door.way() instanceof Profile.Files files) {
            return new BadFiles(
                            troupe, system, door, files, Path.of(partner.get().address()))
                    .all(sample.get());
        }
        return door.way() instanceof Profile.Table table
                ? new BadTables(troupe, system, door.name(), table, partner.get()).all(sample.get())
                : Stream.empty();
    }

    private Stream<Claim> at(PartnerSystem system, Door door) {
        Optional<Books.Sample> sample = troupe.books().sample(system.id().name(), door.name());
        if (sample.isEmpty()) {
            return Stream.of(Claim.open(
                    Part.BAD, Line.of("claim.bad", system.id().name(), door.name()), Line.of("why.no-sample")));
        }
        String secret = troupe.stage().secret(troupe.code(), system.id().name(), "inbound");
        Knocker knocker = new Knocker(client, troupe.stage().hub(), system, door);
        return new BadCalls(troupe.books(), knocker, system, door, secret).all(sample.get());
    }
}
