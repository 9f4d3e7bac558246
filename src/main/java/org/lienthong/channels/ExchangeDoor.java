package org.lienthong.channels;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Answer;
import org.lienthong.exchange.Arrival;
import org.lienthong.province.InForce;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Profile.Door;
import org.lienthong.province.Provinces;
import org.lienthong.province.SecretPlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The HTTP door of every partner system, under the paths of its family's contract. It answers in the partner's words
 * and only after the durable commit; no header of the caller goes any further than this class.
 */
@RestController
final class ExchangeDoor {

    private static final Logger log = LoggerFactory.getLogger(ExchangeDoor.class);
    private static final int LONGEST_LABEL = 120;

    private final InForce inForce;
    private final Doorkeeper doorkeeper;
    private final Catalogues catalogues;
    private final Intake intake;
    private final Answers answers;
    private final ChannelsSettings settings;
    private final Clock clock;

    ExchangeDoor(InForce inForce, Intake intake, Answers answers, ChannelsSettings settings, Clock clock) {
        this.inForce = inForce;
        this.doorkeeper = new Doorkeeper(settings);
        this.catalogues = new Catalogues(doorkeeper, clock);
        this.intake = intake;
        this.answers = answers;
        this.settings = settings;
        this.clock = clock;
    }

    @PostMapping("/exchange/{province}/{system}/**")
    ResponseEntity<byte[]> receive(
            @PathVariable String province, @PathVariable String system, HttpServletRequest request) throws IOException {
        Optional<PartnerSystem> partner = partner(inForce.now(), province, system);
        Optional<DoorPath> door = partner.flatMap(known -> door(known, rest(request, province, system)));
        if (partner.isEmpty() || door.isEmpty()) {
            return noSuchDoor();
        }
        return receive(partner.get(), door.get(), request);
    }

    @GetMapping("/exchange/{province}/{system}/**")
    ResponseEntity<byte[]> list(
            @PathVariable String province, @PathVariable String system, HttpServletRequest request) {
        Provinces now = inForce.now();
        return partner(now, province, system)
                .flatMap(known -> catalogues.answer(
                        now, known, rest(request, province, system), new HttpKnock(request, new byte[0])))
                .orElseGet(ExchangeDoor::noSuchDoor);
    }

    private ResponseEntity<byte[]> receive(PartnerSystem partner, DoorPath at, HttpServletRequest request)
            throws IOException {
        boolean secretInBody = at.door().secret().kind() == SecretPlace.Kind.BODY;
        if (!secretInBody && !admits(partner, at, request, new byte[0])) {
            return answer(partner, 401, "unauthorised", "the secret is missing or wrong");
        }
        int largest = Math.toIntExact(settings.largestBody().toBytes());
        byte[] body;
        try (InputStream in = request.getInputStream()) {
            body = in.readNBytes(largest + 1);
        }
        if (body.length > largest) {
            return answer(partner, 413, "too-large", "the document is larger than " + settings.largestBody());
        }
        if (secretInBody && !admits(partner, at, request, body)) {
            return answer(partner, 401, "unauthorised", "the secret is missing or wrong");
        }
        Arrival arrival = Arrival.of(
                        partner.id(), at.door().name(), label(request.getContentType()), body, clock.instant())
                .by(partner);
        try {
            return answer(partner, 200, intake.receive(arrival).answer());
        } catch (RuntimeException trouble) {
            log.error(
                    "{} {}: not answered with a yes, the sender must send the same again",
                    partner.id(),
                    at.door().name(),
                    trouble);
            return answer(partner, 503, "try-later", "the hub cannot take this now; send it again later");
        }
    }

    /** What the sender calls its document is noted, never believed, and only as far as there is room. */
    private static @Nullable String label(@Nullable String contentType) {
        return contentType == null || contentType.length() <= LONGEST_LABEL
                ? contentType
                : contentType.substring(0, LONGEST_LABEL);
    }

    /** Nothing of a stranger's body is read where the contract shows the secret outside it. */
    private boolean admits(PartnerSystem partner, DoorPath at, HttpServletRequest request, byte[] body) {
        boolean admitted = doorkeeper.admits(partner, at.door().secret(), new HttpKnock(request, body), at.secret());
        if (!admitted) {
            log.warn(
                    "{} {}: a caller without the right secret was turned away",
                    partner.id(),
                    at.door().name());
        }
        return admitted;
    }

    private static Optional<PartnerSystem> partner(Provinces now, String province, String system) {
        try {
            return now.addressed(new SystemId(new ProvinceCode(province), system));
        } catch (InvalidValue noSuchName) {
            return Optional.empty();
        }
    }

    /** A door and the secret in its path, if its contract has one there. */
    private record DoorPath(Door door, @Nullable String secret) {}

    private static Optional<DoorPath> door(PartnerSystem partner, String path) {
        for (Door door : partner.profile().doors()) {
            String[] around = door.path().split("\\{secret}", 2);
            if (around.length == 1
                    ? path.equals(door.path())
                    : path.startsWith(around[0]) && path.endsWith(around[1])) {
                String secret = around.length == 1
                        ? null
                        : path.substring(
                                around[0].length(), Math.max(around[0].length(), path.length() - around[1].length()));
                return Optional.of(new DoorPath(door, secret));
            }
        }
        return Optional.empty();
    }

    private static String rest(HttpServletRequest request, String province, String system) {
        String prefix = request.getContextPath() + "/exchange/" + province + "/" + system + "/";
        String uri = request.getRequestURI();
        return uri.startsWith(prefix) ? uri.substring(prefix.length()) : "";
    }

    private ResponseEntity<byte[]> answer(PartnerSystem partner, int status, String rule, String text) {
        return answer(partner, status, Answer.refused(Finding.of("", rule, text)));
    }

    private ResponseEntity<byte[]> answer(PartnerSystem partner, int status, Answer answer) {
        return ResponseEntity.status(status)
                .header("Content-Type", partner.profile().answer().contentType() + ";charset=UTF-8")
                .body(answers.write(partner.profile().answer(), answer));
    }

    private static ResponseEntity<byte[]> noSuchDoor() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                org.springframework.http.HttpStatus.NOT_FOUND,
                "There is no such door; check province, system and path with the hub's operators.");
        byte[] body = ("{\"type\":\"about:blank\",\"title\":\"" + problem.getTitle() + "\",\"status\":404,\"detail\":\""
                        + problem.getDetail() + "\"}")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return ResponseEntity.status(404)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    private record HttpKnock(HttpServletRequest request, byte[] body) implements Doorkeeper.Knock {
        @Override
        public @Nullable String parameter(String name) {
            String query = request.getQueryString();
            return query == null ? null : Parameters.first(query, name);
        }

        @Override
        public @Nullable String header(String name) {
            return request.getHeader(name);
        }
    }
}
