package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lienthong.proof.FindingProofs;
import org.lienthong.proof.Proof;
import org.lienthong.registry.Entry;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What proves a dossier to somebody who has no database. */
@RestController
@RequestMapping(path = "/api/v1/dossiers/{code}/proof", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Dossiers")
class ProofApi {

    private final NamedDossier named;
    private final FindingProofs proofs;

    ProofApi(NamedDossier named, FindingProofs proofs) {
        this.named = named;
        this.proofs = proofs;
    }

    @GetMapping
    @Operation(
            summary = "The proof of a dossier",
            description =
                    "The sealed events with their digests and positions, their paths to the roots of their days, and the time-stamps of these roots. It holds no personal data and can be checked offline: ./lienthong verify --receipt FILE.")
    Proof proof(
            @Parameter(
                            description =
                                    "Any name of the dossier: code, receipt number, code of the one-stop-shop, national code. Upper and lower case are the same.")
                    @PathVariable
                    String code,
            @Parameter(description = "Code of the province; needed only when the name is known in several provinces.")
                    @RequestParam(required = false)
                    @Nullable
                    String province) {
        Entry entry = named.get(code, province);
        return proofs.of(
                entry.document().province().value(), entry.document().code().value(), entry.id());
    }
}
