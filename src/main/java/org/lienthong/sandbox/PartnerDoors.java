package org.lienthong.sandbox;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** The doors of one partner: who answers there, within the partner's mode. */
final class PartnerDoors {

    private final List<Open> doors;
    private final Platform platform;
    private final Desk desk;
    private final Behaviour behaviour;

    PartnerDoors(List<Door> doors, Platform platform, Desk desk, Behaviour behaviour) {
        this.platform = platform;
        this.doors = doors.stream()
                .map(door -> new Open(door, Pattern.compile(door.pathPattern())))
                .toList();
        this.desk = desk;
        this.behaviour = behaviour;
    }

    private record Open(Door door, Pattern path) {}

    ResponseDefinition answer(String method, Door.Asked asked) {
        Platform.Passage passage = platform.pass(asked, desk.now());
        return passage.stopped() != null ? response(passage.stopped()) : behind(method, passage.asked());
    }

    private ResponseDefinition behind(String method, Door.Asked asked) {
        return doors.stream()
                .filter(open -> open.door().method().equals(method)
                        && open.path().matcher(asked.path()).matches())
                .findFirst()
                .map(open -> open.door().kind() == Door.Kind.SANDBOX
                        ? response(desk.turn(turn -> answer(open.door(), asked, turn)))
                        : within(behaviour.incoming(), open.door(), asked))
                .orElseGet(() -> WireMock.notFound().build());
    }

    /** What the hub left without calling; false when the partner does not look now, so that it stays where it is. */
    boolean left(String path, byte[] body) {
        Door door = doors.stream()
                .filter(open -> open.path().matcher(path).matches())
                .findFirst()
                .map(Open::door)
                .orElseThrow(() -> new IllegalArgumentException("nobody listens at " + path));
        Door.Asked asked = new Door.Asked(path, "", name -> "", body);
        return switch (behaviour.incoming().kind()) {
            case DOWN, HANG, ERROR_500, BAD_REQUEST, BROKEN_BODY -> false;
            case LYING -> {
                desk.lie(turn -> answer(door, asked, turn));
                yield true;
            }
            default -> {
                desk.turn(turn -> answer(door, asked, turn));
                yield true;
            }
        };
    }

    private ResponseDefinition within(Mode mode, Door door, Door.Asked asked) {
        return switch (mode.kind()) {
            case DOWN -> reset(Duration.ZERO);
            case HANG -> reset(mode.length());
            case ERROR_500 -> response(Answer.status(500));
            case BAD_REQUEST -> response(Answer.status(400));
            case BROKEN_BODY ->
                response(desk.pretend(turn -> answer(door, asked, turn)).broken());
            case LYING ->
                response(
                        door.kind() == Door.Kind.BUSINESS
                                ? desk.lie(turn -> answer(door, asked, turn))
                                : desk.turn(turn -> answer(door, asked, turn)));
            case APPLIED_UNANSWERED -> {
                desk.turn(turn -> answer(door, asked, turn));
                yield door.kind() == Door.Kind.BUSINESS
                        ? reset(Duration.ZERO)
                        : response(desk.pretend(turn -> answer(door, asked, turn)));
            }
            case SLOW -> slow(desk.turn(turn -> answer(door, asked, turn)), mode.length());
            case NORMAL, DUPLICATE_CALLBACKS, OUT_OF_ORDER -> response(desk.turn(turn -> answer(door, asked, turn)));
        };
    }

    private static Answer answer(Door door, Door.Asked asked, Turn turn) {
        return door.clerk().answer(asked, turn);
    }

    private static ResponseDefinition reset(Duration after) {
        return WireMock.aResponse()
                .withFixedDelay((int) after.toMillis())
                .withFault(Fault.CONNECTION_RESET_BY_PEER)
                .build();
    }

    private static ResponseDefinition response(Answer answer) {
        return builder(answer).build();
    }

    private static ResponseDefinition slow(Answer answer, Duration delay) {
        return builder(answer).withFixedDelay((int) delay.toMillis()).build();
    }

    private static ResponseDefinitionBuilder builder(Answer answer) {
        return WireMock.aResponse()
                .withStatus(answer.status())
                .withHeader("Content-Type", answer.contentType())
                .withBody(answer.body());
    }
}
