package org.lienthong.web.pages;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienthong.proof.Flaw;
import org.lienthong.proof.FlawWords;
import org.lienthong.proof.Proof;
import org.lienthong.proof.ProvingDossiers;
import org.lienthong.registry.Entry;
import org.lienthong.web.api.NamedDossier;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Anybody may ask what the ledger proves of a receipt; the answer names nobody. */
@Controller
class VerifyPages {

    static final String VIEW = "verify";

    private static final String NOT_IN_FILE_NAMES = "[^A-Za-z0-9._-]";

    private final NamedDossier named;
    private final ProvingDossiers proving;

    VerifyPages(NamedDossier named, ProvingDossiers proving) {
        this.named = named;
        this.proving = proving;
    }

    @GetMapping("/verify")
    String verify(
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String province,
            Locale locale,
            Model model) {
        if (code != null && !code.isBlank()) {
            lay(code.strip(), named.get(code.strip(), province), proving, locale, model);
        }
        return VIEW;
    }

    /** For who wants to check it elsewhere: {@code ./lienthong verify --receipt FILE}. */
    @GetMapping(path = "/verify/proof", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> file(@RequestParam String code, @RequestParam(required = false) @Nullable String province) {
        Proof proof = proven(named.get(code.strip(), province), proving).proof();
        String name = "proof-" + proof.code().replaceAll(NOT_IN_FILE_NAMES, "-") + ".json";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(proof.json());
    }

    /** What the ledger proves of this dossier, for the page. */
    static void lay(String asked, Entry entry, ProvingDossiers proving, Locale locale, Model model) {
        ProvingDossiers.Proven proven = proven(entry, proving);
        model.addAttribute("asked", asked);
        model.addAttribute("proof", proven.proof());
        model.addAttribute("rows", ProofRow.of(proven.proof()));
        model.addAttribute("flawed", proven.flaws().size());
        told(proven.flaws(), proven.signers(), locale, model);
    }

    private static ProvingDossiers.Proven proven(Entry entry, ProvingDossiers proving) {
        return proving.of(
                entry.document().province().value(), entry.document().code().value(), entry.id());
    }

    static void told(List<Flaw> flaws, List<String> signers, Locale locale, Model model) {
        FlawWords words = new FlawWords(locale);
        model.addAttribute("flaws", flaws.stream().map(words::line).toList());
        model.addAttribute("signers", signers);
        model.addAttribute("own", signers.stream().anyMatch(signer -> signer.startsWith("own:")));
    }
}
