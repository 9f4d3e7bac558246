package org.lienthong.receipts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * Puts a given moment where a PDF has the moment of its making, so that equal papers are equal bytes, and beside it what the
 * paper says of itself.
 */
final class Dating {

    private static final String INSCRIPTION =
            "<rdf:Description rdf:about=\"\" xmlns:lienthong=\"urn:lienthong:receipt:1#\"><lienthong:receipt>%s</lienthong:receipt>"
                    + "</rdf:Description></rdf:RDF>";

    private Dating() {}

    static void date(PDDocument document, Instant at, String inscription) throws IOException {
        Calendar moment = GregorianCalendar.from(at.atZone(Moments.ZONE));
        document.getDocumentInformation().setCreationDate(moment);
        document.getDocumentInformation().setModificationDate(moment);
        document.setDocumentId(at.toEpochMilli());
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String text = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String stamp = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(Moments.ZONE));
        metadata.importXMPMetadata(text.replaceAll("(<xmp:(?:Create|Modify)Date>)[^<]*", "$1" + stamp)
                .replace("</rdf:RDF>", INSCRIPTION.formatted(inscription))
                .getBytes(StandardCharsets.UTF_8));
    }
}
