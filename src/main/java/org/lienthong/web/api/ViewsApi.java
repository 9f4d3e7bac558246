package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lienthong.registry.SavedViews;
import org.lienthong.web.problems.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lists that the one who asks gave a name. */
@RestController
@RequestMapping(path = "/api/v1/views", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Views", description = "Filters of lists under a name, for each user apart.")
class ViewsApi {

    private final NamedViews views;

    ViewsApi(NamedViews views) {
        this.views = views;
    }

    @Schema(description = "A list and its filter under a name.")
    record ViewItem(
            @Schema(description = "The name that the user gave it.")
            String name,

            @Schema(
                    description =
                            "Which list: dossiers, receipts, transactions, results, exchanges, obligations, payments.")
            String list,

            @Schema(description = "The filter as it stands in an address, for example province=H56&overdue=true.")
            String query,

            @Schema(description = "When it was saved.") Instant savedAt,

            @Schema(description = "Where the list can be asked for.")
            String address) {
        static ViewItem of(SavedViews.View view) {
            return new ViewItem(
                    view.name(),
                    view.list(),
                    view.query(),
                    view.savedAt(),
                    "/api/v1/" + view.list() + (view.query().isEmpty() ? "" : "?" + view.query()));
        }
    }

    @Schema(description = "What a view shall hold.")
    record ViewBody(
            @Schema(description = "Which list, as it is called in addresses.") @Nullable
            String list,

            @Schema(description = "The filter as it stands in an address, without the question mark.") @Nullable
            String query) {}

    @GetMapping
    @Operation(summary = "Own views", description = "Every view of the one who asks, by name.")
    ListView<ViewItem> all(Principal who) {
        return ListView.whole(views.all(who.getName()), ViewItem::of);
    }

    @PutMapping(path = "/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Save a view", description = "A view of the same name gives way.")
    void save(
            @Parameter(description = "The name of the view, at most 80 characters.") @PathVariable String name,
            @RequestBody ViewBody body,
            Principal who) {
        views.save(
                who.getName(), name, body.list() == null ? "" : body.list(), body.query() == null ? "" : body.query());
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Forget a view", description = "Only the name is forgotten, nothing of the list.")
    void forget(@Parameter(description = "The name of the view.") @PathVariable String name, Principal who) {
        if (!views.forget(who.getName(), name)) {
            throw Problem.of(HttpStatus.NOT_FOUND, "unknown-view").refusal();
        }
    }
}
