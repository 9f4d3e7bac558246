package org.lienthong.receipts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.Receipt;
import org.springframework.stereotype.Component;

/**
 * Draws the receipt and appointment (giấy tiếp nhận hồ sơ và hẹn trả kết quả) of a dossier as PDF: tagged for screen
 * readers, in Vietnamese with English below, with fonts inside. The same dossier gives the same bytes, as long as papers look the same. Nothing is loaded
 * from outside, whatever the dossier's texts are.
 *
 * <p>The arrangement is that of form 01 of TT 01/2018/TT-VPCP, which NĐ 61/2018/NĐ-CP called for. Assumed: that NĐ
 * 118/2025/NĐ-CP, which replaced it, kept the same fields; its annex could not be looked up.
 */
@Component
public class DrawingReceipts {

    private final Wording wording = new Wording();
    private final PaperTemplate template = new PaperTemplate(wording);
    private final PdfPress press = new PdfPress();

    /** @param dossier has a receipt; asking for the paper of one without is a bug */
    public byte[] draw(Dossier dossier, Surroundings around) {
        return draw(dossier, around, Edition.PRESENT);
    }

    /** The same paper as it is drawn now and as it was drawn before, in every way in which it may have been handed out. */
    public List<byte[]> everDrawn(Dossier dossier, Surroundings around) {
        List<byte[]> papers = new ArrayList<>();
        for (Edition edition : Edition.values()) {
            byte[] paper = draw(dossier, around, edition);
            if (papers.stream().noneMatch(one -> Arrays.equals(one, paper))) {
                papers.add(paper);
            }
        }
        return papers;
    }

    private byte[] draw(Dossier dossier, Surroundings around, Edition edition) {
        Receipt receipt = Objects.requireNonNull(dossier.receipt(), "a dossier without a receipt has no paper");
        Instant issued = receipt.receivedAt();
        String code = QrCode.of(around.tracking().toASCIIString());
        return press.print(
                template.fill(new Paper(dossier, receipt, around, wording, edition), code),
                issued,
                Inscription.of(dossier, receipt).text());
    }
}
