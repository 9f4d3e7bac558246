package org.lienthong.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Finding.Place;

/**
 * The one way in for XML from outside. There is no document type, no entity but the five of XML, no other encoding than
 * UTF-8; at most 64 levels, 500,000 elements, 64 attributes of an element, names of 256, attributes of 64 Ki and texts
 * of 16 Mi characters, 32 MiB in all. What breaks a rule is refused, never blanked: the reader throws
 * {@link XMLStreamException}, which {@link #finding} turns into a finding that never quotes the document.
 */
public final class HardenedXml {

    static final int MAX_BYTES = 32 << 20;
    private static final Set<String> ENCODINGS = Set.of("UTF-8", "US-ASCII", "ASCII");
    private static final XMLInputFactory FACTORY = factory();

    private HardenedXml() {}

    /** A reader at the start of the document, to be read to its end: what follows the root element is refused there. */
    public static XMLStreamReader open(byte[] document) throws XMLStreamException {
        if (document.length > MAX_BYTES) {
            throw new RefusedXml("too-long", "the document is too long; split it", 0, 0);
        }
        int mark = Utf8.mark(document);
        String text = Utf8.decode(document, mark);
        if (text == null) {
            throw new RefusedXml("unreadable-document", "the document is not UTF-8; send it in UTF-8", 0, 0);
        }
        XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(text));
        String declared = reader.getCharacterEncodingScheme();
        if (declared != null && !ENCODINGS.contains(declared.toUpperCase(Locale.ROOT))) {
            throw new RefusedXml(
                    "unreadable-document",
                    "the document says that it is not UTF-8; declare and send it in UTF-8",
                    1,
                    1);
        }
        return new HardenedXmlReader(reader);
    }

    /** The same for a stream, which is read to its end first; trouble with the stream stays an {@link IOException}. */
    public static XMLStreamReader open(InputStream document) throws XMLStreamException, IOException {
        return open(document.readNBytes(MAX_BYTES + 1));
    }

    /** What to tell the sender of a document that this reader refused. */
    public static Finding finding(XMLStreamException refusal, String documentName) {
        if (refusal instanceof RefusedXml refused) {
            return new Finding(
                    "", refused.rule(), refused.whatToDo(), new Place(documentName, refused.line(), refused.column()));
        }
        boolean known = refusal.getLocation() != null;
        return new Finding(
                "",
                "unreadable-document",
                "this is not well-formed XML; send one XML document in UTF-8",
                new Place(
                        documentName,
                        known ? Math.max(0, refusal.getLocation().getLineNumber()) : 0,
                        known ? Math.max(0, refusal.getLocation().getColumnNumber()) : 0));
    }

    private static XMLInputFactory factory() {
        // The JDK's own, whatever else lies on the class path: the limits below are tested against it.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty("jdk.xml.elementAttributeLimit", HardenedXmlReader.MAX_ATTRIBUTES);
        factory.setProperty("jdk.xml.maxElementDepth", HardenedXmlReader.MAX_DEPTH + 1);
        factory.setProperty("jdk.xml.maxXMLNameLimit", HardenedXmlReader.MAX_NAME);
        factory.setProperty("jdk.xml.entityExpansionLimit", 1);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new RefusedXml("doctype", "send the document without a document type and entities", 0, 0);
        });
        return factory;
    }
}
