package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Function;
import org.lienthong.registry.Entry;
import org.lienthong.registry.Listing;
import org.lienthong.registry.Register;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The lists of the register. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Register", description = "Receipts, land transactions and results of the whole country.")
class ListsApi {

    private final Register register;
    private final Areas areas;

    ListsApi(Register register, Areas areas) {
        this.register = register;
        this.areas = areas;
    }

    @GetMapping("/dossiers")
    @Operation(
            summary = "Dossiers",
            description = "Every dossier, the newest first; from and to look at the day of submission.")
    ListView<DossierItem> dossiers(
            @ParameterObject @ModelAttribute ListQuery query, @ParameterObject @ModelAttribute PartQuery part) {
        return list(Listing.DOSSIERS, query, part, DossierItem::of);
    }

    @GetMapping("/receipts")
    @Operation(
            summary = "Receipts",
            description =
                    "Dossiers for which a receipt (biên nhận) was issued, the newest receipt first; from and to look at the day of receipt.")
    ListView<DossierItem> receipts(
            @ParameterObject @ModelAttribute ListQuery query, @ParameterObject @ModelAttribute PartQuery part) {
        return list(Listing.RECEIPTS, query, part, DossierItem::of);
    }

    @GetMapping("/transactions")
    @Operation(
            summary = "Land transactions",
            description =
                    "Dossiers that ask for a land transaction (biến động), with its type, parcels and parties (masked), the newest first; from and to look at the day of submission. It took place when the status is COMPLETED or RESULT_DELIVERED.")
    ListView<TransactionItem> transactions(
            @ParameterObject @ModelAttribute ListQuery query, @ParameterObject @ModelAttribute PartQuery part) {
        return list(Listing.TRANSACTIONS, query, part, TransactionItem::of);
    }

    @GetMapping("/results")
    @Operation(
            summary = "Results",
            description =
                    "Dossiers whose result is ready or was handed over, with certificates, the newest result first; from and to look at the day on which it was ready.")
    ListView<ResultItem> results(
            @ParameterObject @ModelAttribute ListQuery query, @ParameterObject @ModelAttribute PartQuery part) {
        return list(Listing.RESULTS, query, part, ResultItem::of);
    }

    private <T> ListView<T> list(Listing listing, ListQuery query, PartQuery part, Function<Entry, T> view) {
        return part.of(
                (filter, limit, cursor) -> register.list(listing, filter, limit, cursor),
                fields -> query.filter(fields, areas),
                view);
    }
}
