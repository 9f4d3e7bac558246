package org.lienthong.rehearsal;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Profile;
import org.lienthong.province.Profile.Door;

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
                        system.profile().collected().stream().flatMap(door -> files(system, door))))
                .toList();
    }

    private Stream<Claim> files(PartnerSystem system, Profile.Collected door) {
        Optional<URI> address =
                troupe.partner(system).map(partner -> partner.address()).filter(uri -> "file".equals(uri.getScheme()));
        if (address.isEmpty() || !(door.way() instanceof Profile.Files way)) {
            return Stream.empty();
        }
        return troupe.books()
                .sample(system.id().name(), door.name())
                .map(sample -> new BadFiles(troupe, system, door, way, Path.of(address.get())).all(sample))
                .orElseGet(() -> Stream.of(Claim.open(
                        Part.BAD, Line.of("claim.bad", system.id().name(), door.name()), Line.of("why.no-sample"))));
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
