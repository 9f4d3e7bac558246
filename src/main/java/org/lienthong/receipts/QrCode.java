package org.lienthong.receipts;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** A QR code as a picture inside an address ({@code data:}); large enough that no viewer blurs it. */
final class QrCode {

    private static final int PIXELS_OF_MODULE = 8;
    private static final int INK = 0x000000;
    private static final int PAPER = 0xFFFFFF;

    /** A fold or a stamp may cover a part; four modules of white around it are what readers ask for. */
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);

    private QrCode() {}

    static String of(String text) {
        try {
            BitMatrix modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(picture(modules), "png", png);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("an address of this length fits in no QR code", tooLong);
        } catch (IOException memory) {
            throw new UncheckedIOException(memory);
        }
    }

    private static BufferedImage picture(BitMatrix modules) {
        int side = modules.getWidth() * PIXELS_OF_MODULE;
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                picture.setRGB(x, y, modules.get(x / PIXELS_OF_MODULE, y / PIXELS_OF_MODULE) ? INK : PAPER);
            }
        }
        return picture;
    }
}
