package org.lienthong.web.operations;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;
import org.lienthong.operations.ReplayPlan;
import org.lienthong.operations.ReplayPlans;
import org.lienthong.operations.ReplayTarget;
import org.lienthong.registry.Delivery;
import org.lienthong.registry.PlannedItem;
import org.lienthong.registry.PlannedItems;
import org.lienthong.registry.Untold;
import org.lienthong.registry.UntoldList;
import org.lienthong.web.api.Fields;
import org.lienthong.web.api.Rights;
import org.lienthong.web.api.Tables;
import org.lienthong.web.problems.Problem;
import org.lienthong.web.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The long lists of the operators as files. */
@Hidden
@RestController
class OperationsFiles {

    private static final List<String> WAITING = List.of(
            "id",
            "code",
            "province",
            "system",
            "what",
            "state",
            "attempts",
            "since",
            "nextAttemptAt",
            "lastError",
            "behind");

    private static final List<String> ITEMS =
            List.of("position", "id", "kind", "what", "province", "system", "code", "state", "at");

    private final UntoldList waiting;
    private final ReplayPlans plans;
    private final PlannedItems items;
    private final Tables tables;
    private final Words words;

    OperationsFiles(UntoldList waiting, ReplayPlans plans, PlannedItems items, Tables tables, Words words) {
        this.waiting = waiting;
        this.plans = plans;
        this.items = items;
        this.tables = tables;
        this.words = words;
    }

    @GetMapping("/operations/waiting" + Tables.FORM)
    void waiting(
            @PathVariable String form,
            @RequestParam(required = false) @Nullable String province,
            @RequestParam(required = false) @Nullable String system,
            @RequestParam(defaultValue = "false") boolean stuck,
            @RequestParam(required = false) @Nullable Long behind,
            Authentication who,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Fields fields = new Fields();
        UntoldList.Narrowed narrowed = new UntoldList.Narrowed(
                fields.read("province", province, "province-code", ProvinceCode::new),
                fields.read("system", system, "system-name", one -> one),
                stuck,
                behind);
        fields.done();
        Tables.Table list = new Tables.Table(
                "waiting",
                WAITING,
                receiver -> waiting.each(
                        narrowed,
                        one -> receiver.take(row(
                                Rights.seesPersons(who, one.destination().province()) ? one : one.covered(), locale))));
        tables.send(list, form, locale, response);
    }

    private List<@Nullable Object> row(Untold one, Locale locale) {
        Delivery told = one.delivery();
        return Arrays.asList(
                told.id(),
                one.dossier(),
                one.province(),
                one.destination().name(),
                told.message(),
                told.state(),
                told.attempts(),
                told.createdAt(),
                told.nextAttemptAt(),
                told.lastError() == null ? null : words.kept(locale, told.lastError()),
                one.behind());
    }

    @GetMapping("/operations/replays/{id}/items" + Tables.FORM)
    void items(
            @PathVariable long id,
            @PathVariable String form,
            @RequestParam(required = false) @Nullable String state,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        ReplayPlan plan = plans.find(id).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "unknown-replay")
                .refusal());
        Fields fields = new Fields();
        PlannedItem.State one = fields.oneOf("state", state, PlannedItem.State.class);
        fields.done();
        boolean told = plan.wish().target() == ReplayTarget.TOLD;
        Tables.Table list = new Tables.Table(
                "planned", ITEMS, receiver -> items.each(id, told, one, item -> receiver.take(row(item))));
        tables.send(list, form, locale, response);
    }

    private static List<@Nullable Object> row(PlannedItem item) {
        SystemId system = item.system();
        return Arrays.asList(
                item.position(),
                item.ref(),
                item.kind(),
                item.message(),
                system == null ? null : system.province().value(),
                system == null ? null : system.name(),
                item.dossier(),
                item.state(),
                item.doneAt());
    }
}
