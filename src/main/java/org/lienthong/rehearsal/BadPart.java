package org.lienthong.rehearsal;

import java.net.http.HttpClient;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lienthong.province.PartnerSystem;
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
                .flatMap(system -> system.profile().doors().stream().flatMap(door -> at(system, door)))
                .toList();
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
