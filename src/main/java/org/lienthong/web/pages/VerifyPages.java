package org.lienthong.web.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Anybody may ask what the ledger proves of a receipt; the answer names nobody. */
@Controller
class VerifyPages {

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
            ProvingDossiers.Proven proven = proven(code, province);
            model.addAttribute("asked", code.strip());
            model.addAttribute("proof", proven.proof());
            model.addAttribute("rows", ProofRow.of(proven.proof()));
            told(proven.flaws(), proven.signers(), locale, model);
        }
        return "verify";
    }

    /** For who wants to check it elsewhere: {@code ./lienthong verify --receipt FILE}. */
    @GetMapping(path = "/verify/proof", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> file(@RequestParam String code, @RequestParam(required = false) @Nullable String province) {
        Proof proof = proven(code, province).proof();
        String name = "proof-" + proof.code().replaceAll(NOT_IN_FILE_NAMES, "-") + ".json";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(proof.json());
    }

    /** What was pasted is looked at by itself and not kept. */
    @PostMapping("/verify/file")
    String pasted(@RequestParam String proof, Locale locale, Model model) throws IOException {
        Path file = Files.createTempFile("proof-", ".json");
        try {
            Files.writeString(file, proof.strip());
            ProvingDossiers.ProvenFile proven = proving.of(file);
            model.addAttribute("tally", proven.tally());
            told(proven.flaws(), proven.signers(), locale, model);
        } finally {
            Files.deleteIfExists(file);
        }
        return "verify";
    }

    private ProvingDossiers.Proven proven(String code, @Nullable String province) {
        Entry entry = named.get(code.strip(), province);
        return proving.of(
                entry.document().province().value(), entry.document().code().value(), entry.id());
    }

    private static void told(List<Flaw> flaws, List<String> signers, Locale locale, Model model) {
        FlawWords words = new FlawWords(locale);
        model.addAttribute("flaws", flaws.stream().map(words::line).toList());
        model.addAttribute("signers", signers);
        model.addAttribute("own", signers.stream().anyMatch(signer -> signer.startsWith("own:")));
    }
}
