package org.lienthong.channels;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lienthong.mapping.HardenedXml;

/** Finds the first element at a path such as {@code /a/b} in a partner's reply. */
final class XmlElements {

    private XmlElements() {}

    /** Its text, only of a document that is whole: what breaks off may break off anywhere, and says nothing. */
    static Optional<String> text(String body, String path) {
        StringBuilder here = new StringBuilder();
        String found = null;
        try {
            XMLStreamReader reader = open(body);
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamReader.START_ELEMENT) {
                    here.append('/').append(reader.getLocalName());
                    if (found == null && here.toString().equals(path)) {
                        found = reader.getElementText().strip();
                        here.setLength(here.lastIndexOf("/"));
                    }
                } else if (event == XMLStreamReader.END_ELEMENT) {
                    here.setLength(here.lastIndexOf("/"));
                }
            }
        } catch (XMLStreamException | RuntimeException unreadable) {
            return Optional.empty();
        }
        return Optional.ofNullable(found);
    }

    /** Whether it is there; also when the document cannot be read. */
    static boolean stands(String body, String path) {
        StringBuilder here = new StringBuilder();
        try {
            XMLStreamReader reader = open(body);
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamReader.START_ELEMENT) {
                    here.append('/').append(reader.getLocalName());
                    if (here.toString().equals(path)) {
                        return true;
                    }
                } else if (event == XMLStreamReader.END_ELEMENT) {
                    here.setLength(here.lastIndexOf("/"));
                }
            }
            return false;
        } catch (XMLStreamException | RuntimeException unreadable) {
            return true;
        }
    }

    private static XMLStreamReader open(String body) throws XMLStreamException {
        return HardenedXml.open(body.getBytes(StandardCharsets.UTF_8));
    }
}
