package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.lienthong.operations.ReplayPlan;
import org.lienthong.operations.ReplayPlans;
import org.lienthong.operations.ReplayWish;
import org.lienthong.web.problems.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sending again as a plan: what it takes is shown before it is confirmed. */
@RestController
@RequestMapping(path = "/api/v1/replays", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Replays", description = "Sending again as a plan: what it takes is shown before it is confirmed.")
class ReplaysApi {

    private static final Logger log = LoggerFactory.getLogger(ReplaysApi.class);

    private final ReplayPlans plans;

    ReplaysApi(ReplayPlans plans) {
        this.plans = plans;
    }

    @GetMapping
    @Operation(summary = "Plans", description = "The newest first; at most 200.")
    ListView<ReplayItem> all() {
        return ListView.whole(plans.all(), ReplayItem::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One plan", description = "How far it is.")
    ReplayItem one(@Parameter(description = "Its number.") @PathVariable long id) {
        return ReplayItem.of(find(id));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Plan",
            description =
                    "Writes down what would be sent again: how many, oldest, newest, what is left out. Nothing is sent before the plan is confirmed, within a day; what comes in meanwhile is not in it.")
    ReplayItem plan(@RequestBody ReplayQuery query, Authentication who) {
        ReplayWish wish = query.wish(new Fields());
        try {
            ReplayPlan plan = plans.plan(wish, who.getName());
            log.info("{} planned {} with {} items", who.getName(), plan.id(), plan.items());
            return ReplayItem.of(plan);
        } catch (ReplayPlans.TooMany many) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "replay-too-many")
                    .with("items", many.items())
                    .refusal();
        }
    }

    @PostMapping("/{id}/confirm")
    @Operation(summary = "Confirm", description = "From now on it runs, never faster than it says.")
    ReplayItem confirm(@Parameter(description = "Its number.") @PathVariable long id, Authentication who) {
        return decided(id, who, "confirms", plans.confirm(id, who.getName()));
    }

    @PostMapping("/{id}/pause")
    @Operation(summary = "Pause", description = "Nothing more is taken until it is resumed.")
    ReplayItem pause(@Parameter(description = "Its number.") @PathVariable long id, Authentication who) {
        return decided(id, who, "pauses", plans.pause(id, who.getName()));
    }

    @PostMapping("/{id}/resume")
    @Operation(summary = "Resume", description = "A paused plan goes on.")
    ReplayItem resume(@Parameter(description = "Its number.") @PathVariable long id, Authentication who) {
        return decided(id, who, "resumes", plans.resume(id, who.getName()));
    }

    @PostMapping("/{id}/stop")
    @Operation(summary = "Stop", description = "Nothing more is taken; what was done stays.")
    ReplayItem stop(@Parameter(description = "Its number.") @PathVariable long id, Authentication who) {
        return decided(id, who, "stops", plans.stop(id, who.getName()));
    }

    private ReplayItem decided(long id, Authentication who, String what, boolean done) {
        ReplayPlan plan = find(id);
        if (!done) {
            throw Problem.of(HttpStatus.CONFLICT, "replay-state")
                    .with("state", plan.state())
                    .refusal();
        }
        log.info("{} {} plan {}", who.getName(), what, id);
        return ReplayItem.of(plan);
    }

    private ReplayPlan find(long id) {
        return plans.find(id).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "unknown-replay")
                .refusal());
    }
}
