package org.lienthong.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.LegalTime;
import org.lienthong.clock.Limit;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.Party;
import org.lienthong.dossier.Receipt;
import org.lienthong.dossier.Submission;
import org.lienthong.province.AdministrativeUnit;
import org.lienthong.province.AdministrativeUnits;
import org.lienthong.receipts.DrawingReceipts;
import org.lienthong.receipts.Mask;
import org.lienthong.receipts.Surroundings;
import org.lienthong.registry.MaskedName;
import org.lienthong.web.access.AccessSettings;
import org.lienthong.web.problems.Problem;
import org.lienthong.web.words.Local;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Hands out the paper of a receipt: whole to those who see persons, masked to everybody else. */
@Component
public class ReceiptPapers {

    private static final String NOT_IN_FILE_NAMES = "[^A-Za-z0-9._-]";

    private final NamedDossier named;
    private final DrawingReceipts drawing;
    private final AdministrativeUnits units;
    private final AccessSettings settings;
    private final LegalTime law;

    ReceiptPapers(
            NamedDossier named,
            DrawingReceipts drawing,
            AdministrativeUnits units,
            AccessSettings settings,
            LegalTime law) {
        this.law = law;
        this.named = named;
        this.drawing = drawing;
        this.units = units;
        this.settings = settings;
    }

    /** @throws Problem.Refusal when the name leads to none or to several, or when no receipt was issued yet */
    public ResponseEntity<byte[]> of(String name, @Nullable String province, Authentication who) {
        Dossier dossier = named.get(name, province).document();
        return of(dossier, Rights.seesPersons(who, dossier.province()));
    }

    /** The whole paper, for the applicant, who has shown the second factor; nobody in between keeps it. */
    public ResponseEntity<byte[]> ofApplicant(Dossier dossier) {
        ResponseEntity<byte[]> paper = of(dossier, true);
        return ResponseEntity.status(paper.getStatusCode())
                .headers(paper.getHeaders())
                .header("Cache-Control", "no-store")
                .body(paper.getBody());
    }

    /**
     * Whether this file is byte for byte the whole paper, or the masked one, as it is handed out now. A paper that was fetched before
     * something that is printed on it changed is another one, and so is one that was saved anew by some program.
     */
    public boolean isOwn(InputStream file, Dossier dossier, boolean whole) throws IOException {
        Receipt receipt = dossier.receipt();
        if (receipt == null) {
            return false;
        }
        byte[] paper = paper(dossier, receipt, whole);
        return Arrays.equals(file.readNBytes(paper.length + 1), paper);
    }

    private ResponseEntity<byte[]> of(Dossier dossier, boolean whole) {
        Receipt receipt = dossier.receipt();
        if (receipt == null) {
            throw Problem.of(HttpStatus.NOT_FOUND, "no-receipt").refusal();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", fileName(receipt))
                .body(paper(dossier, receipt, whole));
    }

    private byte[] paper(Dossier dossier, Receipt receipt, boolean whole) {
        return drawing.draw(
                dossier,
                new Surroundings(
                        provinceName(dossier, receipt),
                        workingDays(dossier, receipt),
                        tracking(dossier),
                        settings.hotline(),
                        whole ? null : new ShortNames()));
    }

    /** The name on the day of the receipt, so that a merger later changes no paper; the code where nobody knows a name. */
    private String provinceName(Dossier dossier, Receipt receipt) {
        return units.byCode(
                        dossier.province(),
                        receipt.receivedAt().atZone(Local.ZONE).toLocalDate())
                .map(AdministrativeUnit::name)
                .orElseGet(() -> dossier.province().value());
    }

    /** The limit that held on the day of the receipt; null also where it is no number of working days. */
    private @Nullable Integer workingDays(Dossier dossier, Receipt receipt) {
        Submission submission = dossier.submission();
        Limit limit = law.limit(
                new LegalTime.Case(dossier.province(), submission == null ? null : submission.procedure()),
                receipt.receivedAt().atZone(Local.ZONE).toLocalDate());
        return limit == null || limit.unit() != Limit.Unit.WORKING_DAYS || limit.ordinary() == 0
                ? null
                : limit.ordinary();
    }

    private URI tracking(Dossier dossier) {
        String base = settings.publicAddress().replaceFirst("/+$", "");
        return UriComponentsBuilder.fromUriString(base + "/track/{code}?province={province}")
                .encode()
                .build(dossier.code().value(), dossier.province().value());
    }

    private static String fileName(Receipt receipt) {
        return ContentDisposition.attachment()
                .filename("giay-tiep-nhan-" + receipt.number().value().replaceAll(NOT_IN_FILE_NAMES, "-") + ".pdf")
                .build()
                .toString();
    }

    private static final class ShortNames implements Mask {
        @Override
        public String party(Party party) {
            return MaskedName.of(party);
        }

        @Override
        public String person(String name) {
            return MaskedName.person(name);
        }
    }
}
