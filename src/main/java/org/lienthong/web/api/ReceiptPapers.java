package org.lienthong.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.Receipt;
import org.lienthong.receipts.DrawingReceipts;
import org.lienthong.receipts.GivenReceipt;
import org.lienthong.registry.Entry;
import org.lienthong.registry.Step;
import org.lienthong.registry.Timelines;
import org.lienthong.web.problems.Problem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Hands out the paper of a receipt: whole to those who see persons, masked to everybody else. */
@Component
public class ReceiptPapers {

    private static final String NOT_IN_FILE_NAMES = "[^A-Za-z0-9._-]";

    /** Of a dossier whose appointment is moved for ever, only the last ones are tried. */
    private static final int MOST_ANEW = 4;

    private final NamedDossier named;
    private final Timelines timelines;
    private final DrawingReceipts drawing;
    private final AroundReceipts around;

    ReceiptPapers(NamedDossier named, Timelines timelines, DrawingReceipts drawing, AroundReceipts around) {
        this.named = named;
        this.timelines = timelines;
        this.drawing = drawing;
        this.around = around;
    }

    /** @throws Problem.Refusal when the name leads to none or to several, or when no receipt was issued yet */
    public ResponseEntity<byte[]> of(String name, @Nullable String province, Authentication who) {
        Entry entry = named.get(name, province);
        return of(entry, Rights.seesPersons(who, entry.document().province()));
    }

    /** The whole paper, for the applicant, who has shown the second factor; nobody in between keeps it. */
    public ResponseEntity<byte[]> ofApplicant(Entry entry) {
        ResponseEntity<byte[]> paper = of(entry, true);
        return ResponseEntity.status(paper.getStatusCode())
                .headers(paper.getHeaders())
                .header("Cache-Control", "no-store")
                .body(paper.getBody());
    }

    /** The receipt as it was given; empty when none was given yet. */
    public Optional<GivenReceipt> given(Entry entry) {
        Dossier now = entry.document();
        return now.receipt() == null
                ? Optional.empty()
                : GivenReceipt.of(now, Step.standings(now, timelines.of(entry)));
    }

    /**
     * Whether this file is byte for byte the whole paper, or the masked one, as it is handed out now or was before the last
     * appointments were given anew or papers were drawn otherwise. One that was saved anew by some program is another one.
     */
    public boolean isOwn(InputStream file, GivenReceipt given, boolean whole) throws IOException {
        List<Instant> anew = given.anew();
        Set<@Nullable Instant> appointments =
                new LinkedHashSet<>(anew.subList(Math.max(0, anew.size() - MOST_ANEW), anew.size()));
        appointments.add(null);
        List<byte[]> own = appointments.stream()
                .flatMap(appointment ->
                        drawing.everDrawn(given.dossier(), around.of(given, appointment, whole)).stream())
                .toList();
        int longest = own.stream().mapToInt(paper -> paper.length).max().orElseThrow();
        byte[] read = file.readNBytes(longest + 1);
        return own.stream().anyMatch(paper -> Arrays.equals(read, paper));
    }

    private ResponseEntity<byte[]> of(Entry entry, boolean whole) {
        GivenReceipt given = given(entry).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "no-receipt")
                .refusal());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", fileName(given.receipt()))
                .body(paper(given, given.last(), whole));
    }

    private byte[] paper(GivenReceipt given, @Nullable Instant anew, boolean whole) {
        return drawing.draw(given.dossier(), around.of(given, anew, whole));
    }

    private static String fileName(Receipt receipt) {
        return ContentDisposition.attachment()
                .filename("giay-tiep-nhan-" + receipt.number().value().replaceAll(NOT_IN_FILE_NAMES, "-") + ".pdf")
                .build()
                .toString();
    }
}
