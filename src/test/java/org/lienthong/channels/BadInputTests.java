package org.lienthong.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lienthong.channels.Faults.Fault;
import org.lienthong.province.SecretPlace;

/** Whatever comes through any door of any profile: the partner's own answer, and nothing half-applied. */
class BadInputTests extends HubTest {

    /** A field with an XML document in base64. */
    private static final Pattern INSIDE = Pattern.compile("\"(\\w+)\"\\s*:\\s*\"PD94[A-Za-z0-9+/=]+\"");

    @TestFactory
    Stream<DynamicContainer> aBadDocumentIsRefusedInThePartnersWordsAndKeptInQuarantine() {
        return doors().map(door -> DynamicContainer.dynamicContainer(
                door.toString(),
                faults(door).stream().map(fault -> DynamicTest.dynamicTest(fault.name(), () -> refused(door, fault)))));
    }

    @TestFactory
    Stream<DynamicTest> nobodyEntersWithoutTheSecretOfThisSystem() {
        return doors().map(door -> DynamicTest.dynamicTest(door.toString(), () -> {
            List<String> wrong = new ArrayList<>(List.of("", "wrong", "null", secret(door) + "x"));
            wrong.add(Outside.secret(door.province(), door.name(), "outbound"));
            wrong.add(KnownDoor.inbound(Outside.TOLD, door.name()));
            Outside.SYSTEMS.stream()
                    .filter(other -> !other.equals(door.name()))
                    .forEach(other -> wrong.add(KnownDoor.inbound(Outside.KNOCKED, other)));
            for (String secret : wrong) {
                Counts before = counts();
                Caller.Answer answer = knock(door, secret);
                assertThat(answer.status()).as(secret).isEqualTo(401);
                assertThat(Shape.accepted(door, answer)).isFalse();
                assertThat(Shape.rules(answer)).containsOnly("unauthorised");
                assertThat(counts()).isEqualTo(before);
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> aDocumentJustAboveTheLimitIsNotKept() {
        return doors().map(door -> DynamicTest.dynamicTest(door.toString(), () -> {
            Counts before = counts();
            Caller.Answer fits = door.knock(caller, padded(door.one(), LARGEST_BODY));
            Counts with = counts();
            Caller.Answer answer = door.knock(caller, padded(door.one(), LARGEST_BODY + 1));

            assertThat(fits.status()).isEqualTo(200);
            assertThat(with.since(before).messages()).isOne();
            assertThat(answer.status()).isEqualTo(413);
            assertThat(Shape.accepted(door, answer)).isFalse();
            assertThat(Shape.rules(answer)).containsOnly("too-large");
            assertThat(counts()).isEqualTo(with);
        }));
    }

    @TestFactory
    Stream<DynamicTest> theDocumentCountsAndNotItsLabel() {
        return doors().map(door -> DynamicTest.dynamicTest(door.toString(), () -> {
            int length = door.one().length;
            for (String type : List.of(
                    "text/csv",
                    "",
                    "no type at all",
                    "a/" + "b".repeat(3000),
                    "multipart/form-data",
                    "application/x-www-form-urlencoded",
                    "application/json; charset=windows-1258")) {
                Caller.Answer answer =
                        door.knock(caller, padded(door.one(), ++length), secret(door), Map.of("Content-Type", type));
                assertThat(answer.status()).as(type).isEqualTo(200);
                Shape.of(door, answer);
            }
        }));
    }

    private void refused(KnownDoor door, Fault fault) {
        Counts before = counts();
        byte[] body = fault.spoil().apply(door.one());
        Caller.Answer answer = door.knock(caller, body);
        Counts more = counts().since(before);
        if (door.secretInBody() && answer.status() == 401) {
            assertThat(more).isEqualTo(new Counts(0, 0, 0, 0));
            return;
        }
        assertThat(answer.status()).isEqualTo(200);
        assertThat(Shape.accepted(door, answer)).as(answer.body()).isFalse();
        assertThat(Shape.rules(answer)).as(answer.body()).isNotEmpty().containsAnyElementsOf(fault.rules());
        assertThat(more).isEqualTo(new Counts(1, 0, 0, 1));
    }

    private static List<Fault> faults(KnownDoor door) {
        List<Fault> faults = new ArrayList<>(Faults.of(door.xml()));
        INSIDE.matcher(new String(door.one(), StandardCharsets.UTF_8))
                .results()
                .forEach(field -> faults.addAll(Faults.inside(field.group(1))));
        return faults;
    }

    private Caller.Answer knock(KnownDoor door, String secret) {
        byte[] body = door.one();
        if (door.door().secret().kind() == SecretPlace.Kind.BODY) {
            body = new String(body, StandardCharsets.UTF_8)
                    .replace(secret(door), secret)
                    .getBytes(StandardCharsets.UTF_8);
        }
        return door.knock(caller, body, secret, Map.of());
    }

    private static String secret(KnownDoor door) {
        return door.secret();
    }

    private static byte[] padded(byte[] body, int length) {
        byte[] padded = java.util.Arrays.copyOf(body, length);
        java.util.Arrays.fill(padded, body.length, length, (byte) ' ');
        return padded;
    }

    private Stream<KnownDoor> doors() {
        return KnownDoor.all(provinces).stream();
    }
}
