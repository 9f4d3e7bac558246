package org.lienthong.channels.slip;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.lienthong.channels.Xsd;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.SlipCompleteness;

/** Writes the slip as the tax gate takes it: {@code mappings/national/slip-1.0.xsd}, UTF-8. */
public final class SlipXml {

    public static final String NAMESPACE = "urn:lienthong:slip:1";

    public static final String VERSION = "1.0";

    private static final JAXBContext CONTEXT = context();

    private SlipXml() {}

    /**
     * The slip of a message in which {@link SlipCompleteness} finds nothing missing; for such a message the document is
     * valid by the XSD.
     *
     * @param complete the message with the sections that its dossier knows
     * @throws IllegalArgumentException when the slip is not complete; asking first is the caller's duty
     */
    public static byte[] write(NationalMessage complete) {
        PhieuChuyen slip = SlipWriting.slip(complete);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Marshaller marshaller = CONTEXT.createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_ENCODING, StandardCharsets.UTF_8.name());
            marshaller.marshal(slip, out);
        } catch (JAXBException e) {
            throw new IllegalStateException("a complete slip could not be written", e);
        }
        return out.toByteArray();
    }

    /** The XSD of the slip, as it is published. */
    static String xsd() {
        return Xsd.of(CONTEXT);
    }

    private static JAXBContext context() {
        try {
            return JAXBContext.newInstance(PhieuChuyen.class);
        } catch (JAXBException e) {
            throw new IllegalStateException("the classes of the slip are no JAXB classes", e);
        }
    }
}
