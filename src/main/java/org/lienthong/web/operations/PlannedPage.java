package org.lienthong.web.operations;

import org.jspecify.annotations.Nullable;
import org.lienthong.operations.ReplayPlan;
import org.lienthong.operations.ReplayPlans;
import org.lienthong.operations.ReplayTarget;
import org.lienthong.registry.Cursor;
import org.lienthong.registry.Page;
import org.lienthong.registry.PlannedItem;
import org.lienthong.registry.PlannedItems;
import org.lienthong.web.api.Fields;
import org.lienthong.web.problems.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a plan takes, and what came of each. */
@Controller
class PlannedPage {

    private static final int SHOWN = 50;

    private final ReplayPlans plans;
    private final PlannedItems items;

    PlannedPage(ReplayPlans plans, PlannedItems items) {
        this.plans = plans;
        this.items = items;
    }

    @GetMapping("/operations/replays/{id}/items")
    String items(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        ReplayPlan plan = plans.find(id).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "unknown-replay")
                .refusal());
        Fields fields = new Fields();
        PlannedItem.State one = fields.oneOf("state", state, PlannedItem.State.class);
        Cursor place = fields.cursor(cursor);
        fields.done();
        boolean told = plan.wish().target() == ReplayTarget.TOLD;
        Page<PlannedItem> page = items.list(id, told, one, SHOWN, place);
        model.addAttribute("plan", plan);
        model.addAttribute("rows", page.items());
        model.addAttribute("total", page.total());
        model.addAttribute("next", page.next());
        model.addAttribute("state", one);
        model.addAttribute("states", PlannedItem.State.values());
        Faces.of(model);
        return "operations-replay-items";
    }
}
