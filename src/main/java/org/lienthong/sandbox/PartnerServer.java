package org.lienthong.sandbox;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The partner's WireMock server on the loopback interface: one stub a door, answered by the partner within its mode. */
final class PartnerServer implements ResponseDefinitionTransformerV2 {

    private static final String NAME = "partner-door";
    private static final int LOWEST_PORT = 20_000;
    private static final int BORDER_OF_LENT_PORTS = 32_000;
    private static final int TRIES = 20;

    private final Map<String, Door> doors = new HashMap<>();
    private final Desk desk;
    private final Behaviour behaviour;
    private @Nullable WireMockServer server;

    PartnerServer(List<Door> doors, Desk desk, Behaviour behaviour) {
        doors.forEach(door -> this.doors.put(door.method() + " " + door.pathPattern(), door));
        this.desk = desk;
        this.behaviour = behaviour;
    }

    /**
     * Listens on the port; 0 means the former port if it is free, else any. Any means one below the ports that systems
     * lend to outgoing connections: links name it, so it must be free again after a restart. Answers the port.
     */
    int listen(int port, int former) {
        if (port != 0) {
            server = listening(port);
            return server.port();
        }
        IntStream some = ThreadLocalRandom.current().ints(TRIES, LOWEST_PORT, BORDER_OF_LENT_PORTS);
        List<Integer> ports = IntStream.concat(IntStream.of(former), some)
                .filter(one -> one != 0)
                .boxed()
                .toList();
        server = ports.stream()
                .map(this::listeningIfFree)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> listening(0));
        return server.port();
    }

    private Optional<WireMockServer> listeningIfFree(int port) {
        try {
            return Optional.of(listening(port));
        } catch (FatalStartupException taken) {
            return Optional.empty();
        }
    }

    void shut() {
        if (server != null) {
            server.stop();
        }
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Door door = doors.get(event.getTransformerParameters().getString("door"));
        if (door == null) {
            return WireMock.notFound().build();
        }
        Door.Asked asked = asked(event.getRequest());
        return door.kind() == Door.Kind.SANDBOX
                ? response(desk.turn(turn -> answer(door, asked, turn)))
                : within(behaviour.incoming(), door, asked);
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

    private WireMockServer listening(int port) {
        WireMockServer wireMock = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .port(port)
                .asynchronousResponseEnabled(true)
                .asynchronousResponseThreads(4)
                .disableRequestJournal()
                .maxLoggedResponseSize(0)
                .extensions(this));
        doors.forEach((name, door) -> wireMock.stubFor(WireMock.request(
                        door.method(), WireMock.urlPathMatching(door.pathPattern()))
                .willReturn(WireMock.aResponse().withTransformers(NAME).withTransformerParameter("door", name))));
        wireMock.start();
        return wireMock;
    }

    private static Door.Asked asked(Request request) {
        return new Door.Asked(
                URI.create(request.getUrl()).getPath(),
                name -> request.containsHeader(name) ? request.getHeader(name) : "",
                request.getBody());
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
