package org.lienthong.web.api;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Pauses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pauses a system and lets it go on; a pause has an owner, a reason and an end. */
@RestController
@RequestMapping(path = "/api/v1/provinces/{province}/systems/{system}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Provinces", description = "What is connected, and whether it is healthy.")
class PausesApi {

    private static final Logger log = LoggerFactory.getLogger(PausesApi.class);
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final int LONGEST_REASON = 500;

    private final Pauses pausing;
    private final Configured configured;
    private final InstantSource clock;

    PausesApi(Pauses pausing, Configured configured, InstantSource clock) {
        this.pausing = pausing;
        this.configured = configured;
        this.clock = clock;
    }

    @Schema(description = "Why and until when a system is left alone.")
    record PauseOrder(
            @Schema(description = "Why, 1 to 500 characters.", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String reason,

            @JsonAlias({"expiry", "expiresAt"})
            @Schema(
                    description = "The moment at which the pause ends by itself: in the future, at most 7 days away.",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    format = "date-time")
            @Nullable
            String until) {}

    @PostMapping(path = "/pause", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Pause a system",
            description =
                    "Nothing is sent to it until the pause ends; what waits goes out then. A second pause replaces the first.")
    SystemItem pause(
            @Parameter(description = "Code of the province.") @PathVariable String province,
            @Parameter(description = "Name of the system.") @PathVariable String system,
            @RequestBody PauseOrder order,
            Authentication who) {
        SystemId id = configured.system(province, system).id();
        Fields fields = new Fields();
        String reason = fields.read("reason", order.reason(), "reason", PausesApi::reason);
        Instant until = fields.from("until", order.until());
        missing(fields, "reason", order.reason());
        missing(fields, "until", order.until());
        Instant now = clock.instant();
        if (until != null && (!until.isAfter(now) || until.isAfter(now.plus(LONGEST)))) {
            fields.refuse("until", "pause-end");
        }
        fields.done();
        pausing.pause(id, Objects.requireNonNull(reason), Objects.requireNonNull(until), who.getName());
        log.info("{} paused {} until {}", who.getName(), id, until);
        return SystemItem.of(configured.system(province, system));
    }

    @PostMapping("/resume")
    @Operation(summary = "Let a system go on", description = "Ends the pause now; does nothing when there is none.")
    SystemItem resume(
            @Parameter(description = "Code of the province.") @PathVariable String province,
            @Parameter(description = "Name of the system.") @PathVariable String system,
            Authentication who) {
        SystemId id = configured.system(province, system).id();
        pausing.resume(id, who.getName());
        log.info("{} resumed {}", who.getName(), id);
        return SystemItem.of(configured.system(province, system));
    }

    private static void missing(Fields fields, String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            fields.refuse(field, "required");
        }
    }

    private static String reason(String text) {
        if (text.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("too long");
        }
        return text;
    }
}
