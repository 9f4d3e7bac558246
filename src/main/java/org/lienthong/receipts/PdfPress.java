package org.lienthong.receipts;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Makes a tagged PDF (PDF/UA-1 as far as the library goes) of a page, with its fonts inside and nothing from outside. */
final class PdfPress {

    private static final String FAMILY = "Paper";
    private static final int PLAIN = 400;
    private static final int BOLD = 700;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final byte[] regular = font("Regular");
    private final byte[] bold = font("Bold");
    private final byte[] italic = font("Italic");

    /**
     * @param at the moment that the file says it was made at, so that equal pages are equal files
     * @param inscription what the file says of itself, without signs that mean something in XML
     */
    byte[] print(String page, Instant at, String inscription) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder(page).buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            Dating.date(document, at, inscription);
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private PdfRendererBuilder builder(String page) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Lienthong");
        builder.useFont(() -> new ByteArrayInputStream(regular), FAMILY, PLAIN, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(bold), FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(italic), FAMILY, PLAIN, FontStyle.ITALIC, true);
        builder.useExternalResourceAccessControl(
                (uri, type) -> isInside(uri), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, type) -> isInside(uri), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.withHtmlContent(page, null);
        return builder;
    }

    private static boolean isInside(String uri) {
        return uri.startsWith("data:image/png;base64,");
    }

    private static byte[] font(String face) {
        String name = "/liberation/LiberationSerif-" + face + ".ttf";
        try (InputStream file = Objects.requireNonNull(PdfPress.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
