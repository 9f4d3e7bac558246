package org.lienthong.receipts;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A paper read back as people and programs read it. */
record Drawn(byte[] bytes) {

    private static final int DPI = 110;

    interface Reading<T> {
        T of(PDDocument document) throws IOException;
    }

    <T> T read(Reading<T> reading) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return reading.of(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a page (from 1) or of all (0), on one line. */
    String text(int page) {
        return read(document -> {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            if (page > 0) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
            }
            return stripper.getText(document).replaceAll("\\s+", " ");
        });
    }

    int pages() {
        return read(PDDocument::getNumberOfPages);
    }

    BufferedImage picture(int page) {
        return read(document -> new PDFRenderer(document).renderImageWithDPI(page - 1, DPI));
    }

    /** What a telephone reads from the first page as it looks. */
    String scanned() {
        BufferedImage picture = picture(1);
        int width = picture.getWidth();
        int[] pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
        try {
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(
                                    new HybridBinarizer(new RGBLuminanceSource(width, picture.getHeight(), pixels))),
                            Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (ReaderException unreadable) {
            throw new IllegalStateException("no QR code can be read", unreadable);
        }
    }
}
