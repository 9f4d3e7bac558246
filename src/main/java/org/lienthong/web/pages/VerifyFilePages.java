package org.lienthong.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.lienthong.citizen.Quota;
import org.lienthong.proof.ProvingDossiers;
import org.lienthong.receipts.GivenReceipt;
import org.lienthong.receipts.Inscription;
import org.lienthong.receipts.ReadingReceipts;
import org.lienthong.registry.Entry;
import org.lienthong.web.api.NamedDossier;
import org.lienthong.web.api.ReceiptPapers;
import org.lienthong.web.problems.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Anybody may hand in a receipt, a proof or an export; it is looked at and not kept. The container lays it aside on the disk, and
 * nothing in it is unpacked, so that no file costs more than its own size.
 */
@Controller
class VerifyFilePages {

    /** Some ten thousand events; whoever has more uses the command. */
    static final DataSize LARGEST = DataSize.ofMegabytes(16);

    private static final int AT_ONCE = 2;
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final NamedDossier named;
    private final ProvingDossiers proving;
    private final ReadingReceipts receipts;
    private final ReceiptPapers papers;
    private final Quota quota;
    private final Semaphore places = new Semaphore(AT_ONCE);

    VerifyFilePages(
            NamedDossier named, ProvingDossiers proving, ReadingReceipts receipts, ReceiptPapers papers, Quota quota) {
        this.named = named;
        this.proving = proving;
        this.receipts = receipts;
        this.papers = papers;
        this.quota = quota;
    }

    /** Whether the file is the hub's own paper. */
    enum Paper {
        OWN,
        OTHER,
        NOT_COMPARED
    }

    private interface Look {
        String look() throws IOException;
    }

    /** Answers with one sentence also for a file that is none of ours. */
    @PostMapping("/verify/upload")
    String uploaded(
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            Locale locale,
            Model model)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return refused("none", model);
        }
        if (file.getSize() > LARGEST.toBytes()) {
            return refused("large", model);
        }
        return inTurn(() -> looked(file, locale, model), request, model);
    }

    /** What was pasted is looked at by itself. */
    @PostMapping("/verify/file")
    String pasted(@RequestParam String proof, HttpServletRequest request, Locale locale, Model model)
            throws IOException {
        return inTurn(
                () -> {
                    Path file = Files.createTempFile("proof-", ".json");
                    try {
                        Files.writeString(file, proof.strip());
                        return verified(file, locale, model);
                    } finally {
                        Files.deleteIfExists(file);
                    }
                },
                request,
                model);
    }

    /** Checking is work: so many of one address, a few at once, and nobody waits in line. */
    private String inTurn(Look look, HttpServletRequest request, Model model) throws IOException {
        if (!quota.checks(request.getRemoteAddr())) {
            return refused("often", model);
        }
        if (!places.tryAcquire()) {
            return refused("busy", model);
        }
        try {
            return look.look();
        } finally {
            places.release();
        }
    }

    private String looked(MultipartFile file, Locale locale, Model model) throws IOException {
        byte[] beginning;
        try (InputStream in = file.getInputStream()) {
            beginning = in.readNBytes(PDF.length);
        }
        if (java.util.Arrays.equals(beginning, PDF)) {
            return receipt(file, locale, model);
        }
        if (beginning.length == 0 || beginning[0] != '{') {
            return refused("unknown", model);
        }
        Path copy = Files.createTempFile("proof-", ".json");
        try {
            file.transferTo(copy);
            return verified(copy, locale, model);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private String verified(Path file, Locale locale, Model model) throws IOException {
        ProvingDossiers.ProvenFile proven = proving.of(file);
        model.addAttribute("tally", proven.tally());
        model.addAttribute("flawed", proven.flawed());
        VerifyPages.told(proven.flaws(), proven.signers(), locale, model);
        return VerifyPages.VIEW;
    }

    private String receipt(MultipartFile file, Locale locale, Model model) throws IOException {
        Optional<Inscription> said;
        try (InputStream in = file.getInputStream()) {
            said = receipts.read(in);
        }
        if (said.isEmpty()) {
            return refused("no-receipt", model);
        }
        Optional<Entry> entry = known(said.get());
        if (entry.isEmpty()) {
            return refused("no-such-receipt", model);
        }
        VerifyPages.lay(said.get().code().value(), entry.get(), proving, locale, model);
        Optional<GivenReceipt> given = papers.given(entry.get());
        model.addAttribute("paper", given.isEmpty() ? Paper.OTHER : paper(file, given.get()));
        model.addAttribute("printed", PrintedRow.of(said.get(), given.orElse(null)));
        model.addAttribute("anew", given.map(GivenReceipt::last).orElse(null));
        return VerifyPages.VIEW;
    }

    /**
     * Who knows all of a whole paper but four digits could draw and try them, so a dossier's whole paper is compared with a few other
     * files a day only. The masked one tells nothing that a stranger may not know.
     */
    private Paper paper(MultipartFile file, GivenReceipt given) throws IOException {
        if (isOwn(file, given, false)) {
            return Paper.OWN;
        }
        String whose = given.dossier().province() + " " + given.dossier().code();
        if (!quota.compares(whose)) {
            return Paper.NOT_COMPARED;
        }
        if (isOwn(file, given, true)) {
            quota.matched(whose);
            return Paper.OWN;
        }
        return Paper.OTHER;
    }

    private boolean isOwn(MultipartFile file, GivenReceipt given, boolean whole) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return papers.isOwn(in, given, whole);
        }
    }

    private Optional<Entry> known(Inscription said) {
        try {
            return Optional.of(named.get(said.code().value(), said.province().value()));
        } catch (Problem.Refusal refusal) {
            if (refusal.problem().status() == HttpStatus.NOT_FOUND) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    private static String refused(String why, Model model) {
        model.addAttribute("refused", why);
        return VerifyPages.VIEW;
    }
}
