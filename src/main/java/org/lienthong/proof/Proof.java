package org.lienthong.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The proof of one dossier: what anybody needs to check its events offline. It holds no personal data. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "What proves the events of one dossier without the database. Check it with ./lienthong verify --receipt FILE.")
public record Proof(
        @Schema(description = "Name of this form; it moves when the form does.")
        String form,

        @Schema(description = "Code of the province that holds the dossier.")
        String province,

        @Schema(description = "The dossier's own code.") String code,

        @Schema(description = "The sealed events, in the order in which they took effect.")
        List<ProvenEvent> events,

        @Schema(description = "How many newer events have no seal yet; they get it within seconds.")
        int unsealed,

        @Schema(description = "The roots of the days that the events stand under, as far as those days are closed.")
        List<DayRoot> roots,

        @Schema(description = "The time-stamps of these roots, as far as they have one.")
        List<Stamp> stamps) {

    public static final String FORM = "lienthong-proof-1";

    public Proof {
        events = List.copyOf(events);
        roots = List.copyOf(roots);
        stamps = List.copyOf(stamps);
    }

    /** As it is kept in a file. */
    public String json() {
        return ExportLine.JSON.writeValueAsString(this);
    }

    /** How much it holds. */
    public VerifyingLedger.Tally tally() {
        long open = events.stream()
                .filter(one -> roots.stream()
                        .noneMatch(root -> root.province().equals(one.seal().province())
                                && root.covers(one.seal().position())))
                .count();
        return new VerifyingLedger.Tally(
                events.size(), 1, roots.size(), open + unsealed, (long) roots.size() - stamps.size(), 0);
    }
}
