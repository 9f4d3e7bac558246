package org.lienthong.channels.national;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.Unmarshaller;
import jakarta.xml.bind.ValidationEventLocator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.lienthong.channels.Xsd;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.mapping.HardenedXml;
import org.xml.sax.SAXException;

/**
 * The XML form of the national model. It says the same as the JSON form, under the same names; lists are repeated
 * elements. Only what is valid by the published XSD is read.
 */
public final class NationalXml {

    /** Moves with the first number of {@link org.lienthong.dossier.NationalModel#VERSION}. */
    public static final String NAMESPACE = "urn:lienthong:national:1";

    private static final JAXBContext CONTEXT = context();

    private static final Schema SCHEMA = schema();

    private NationalXml() {}

    /**
     * Reads one message and leaves the stream open.
     *
     * @throws InvalidValue when this is no XML, has a DOCTYPE or is too deep or too long, or is no national message
     * @throws IOException when the stream has trouble
     */
    public static NationalMessage read(InputStream in) throws IOException {
        AtomicReference<ValidationEventLocator> fault = new AtomicReference<>();
        try {
            XMLStreamReader reader = HardenedXml.open(in);
            Unmarshaller unmarshaller = CONTEXT.createUnmarshaller();
            unmarshaller.setSchema(SCHEMA);
            unmarshaller.setEventHandler(event -> {
                fault.compareAndSet(null, event.getLocator());
                return false;
            });
            MessageTwin twin = unmarshaller.unmarshal(reader, MessageTwin.class).getValue();
            // To the end of the document: what follows the root element is refused there.
            while (reader.hasNext()) {
                reader.next();
            }
            return TwinCodec.record(twin);
        } catch (XMLStreamException e) {
            throw refused(e);
        } catch (JAXBException e) {
            throw e.getLinkedException() instanceof XMLStreamException stream ? refused(stream) : refused(fault.get());
        }
    }

    private static InvalidValue refused(XMLStreamException refusal) {
        Finding finding = HardenedXml.finding(refusal, "message");
        return new InvalidValue(finding.rule(), finding.text());
    }

    /** Writes one message as UTF-8 and leaves the stream open. */
    public static void write(NationalMessage message, OutputStream out) throws IOException {
        try {
            Marshaller marshaller = CONTEXT.createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_ENCODING, StandardCharsets.UTF_8.name());
            marshaller.marshal(TwinCodec.twin(message), out);
        } catch (JAXBException e) {
            throw new IOException("the message could not be written as XML", e);
        }
    }

    /** The XSD of the twins, as it is published. */
    static String xsd() {
        return Xsd.of(CONTEXT);
    }

    // The parser's own words would repeat the value, which may be personal data.
    private static InvalidValue refused(@Nullable ValidationEventLocator at) {
        return at == null
                ? new InvalidValue("unreadable-document", "this is no XML that can be read; check the document")
                : new InvalidValue(
                        "not-by-schema",
                        "line " + at.getLineNumber() + ", column " + at.getColumnNumber()
                                + ": not valid by the XSD of the national model; check the document with it");
    }

    private static Schema schema() {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(new StreamSource(new StringReader(xsd())));
        } catch (SAXException e) {
            throw new IllegalStateException("the twins of the national model make no XSD", e);
        }
    }

    private static JAXBContext context() {
        try {
            return JAXBContext.newInstance(MessageTwin.class);
        } catch (JAXBException e) {
            throw new IllegalStateException("the twins of the national model are no JAXB classes", e);
        }
    }
}
