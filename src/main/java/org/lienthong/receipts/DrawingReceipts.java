package org.lienthong.receipts;

import java.time.Instant;
import java.util.Objects;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.Receipt;
import org.springframework.stereotype.Component;

/**
 * Draws the receipt and appointment (giấy tiếp nhận hồ sơ và hẹn trả kết quả) of a dossier as PDF: tagged for screen
 * readers, in Vietnamese with English below, with fonts inside. The same dossier gives the same bytes. Nothing is loaded
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
        Receipt receipt = Objects.requireNonNull(dossier.receipt(), "a dossier without a receipt has no paper");
        Instant issued = receipt.receivedAt();
        String code = QrCode.of(around.tracking().toASCIIString());
        return press.print(
                template.fill(new Paper(dossier, receipt, around, wording), code),
                issued,
                Inscription.of(dossier, receipt).text());
    }
}
