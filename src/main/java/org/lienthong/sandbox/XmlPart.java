package org.lienthong.sandbox;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One element of a small XML document; documents with a DOCTYPE or too deep ones are {@link Unreadable}. */
record XmlPart(String namespace, String name, String version, List<XmlPart> parts, String text) {

    private static final int DEEPEST = 16;

    static XmlPart read(byte[] document) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(document));
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                if (reader.getEventType() == XMLStreamConstants.DTD) {
                    throw new Unreadable("không nhận tài liệu có DOCTYPE");
                }
            }
            return element(reader, 1);
        } catch (XMLStreamException e) {
            throw new Unreadable("tài liệu XML không đọc được", e);
        }
    }

    private static XmlPart element(XMLStreamReader reader, int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw new Unreadable("tài liệu XML quá sâu");
        }
        String namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
        String name = reader.getLocalName();
        String version = reader.getAttributeValue(null, "phienBan");
        List<XmlPart> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                parts.add(element(reader, depth + 1));
            } else if (event == XMLStreamConstants.CHARACTERS) {
                text.append(reader.getText());
            }
        }
        return new XmlPart(
                namespace,
                name,
                version == null ? "" : version,
                parts,
                text.toString().strip());
    }

    List<XmlPart> all(String child) {
        return parts.stream().filter(part -> part.name.equals(child)).toList();
    }

    /** The text of the first child of this name; empty when there is none. */
    String text(String child) {
        return all(child).stream().findFirst().map(XmlPart::text).orElse("");
    }

    /** The same, but an empty text is {@link Unreadable}. */
    String need(String child) {
        if (text(child).isEmpty()) {
            throw new Unreadable("thiếu trường " + child);
        }
        return text(child);
    }

    /** The same content in one line: equal for documents that say the same. */
    String content() {
        StringBuilder content = new StringBuilder(name).append('=').append(text).append('{');
        parts.forEach(part -> content.append(part.content()).append(';'));
        return content.append('}').toString();
    }
}
