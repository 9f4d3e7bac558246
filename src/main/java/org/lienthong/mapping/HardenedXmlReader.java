package org.lienthong.mapping;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** Watches every step of a reader; see {@link HardenedXml} for the limits. */
final class HardenedXmlReader extends StreamReaderDelegate {

    static final int MAX_DEPTH = 64;
    static final int MAX_ATTRIBUTES = 64;
    static final int MAX_NAME = 256;
    private static final int MAX_ATTRIBUTE = 64 << 10;
    private static final int MAX_TEXT = 16 << 20;
    private static final int MAX_ELEMENTS = 500_000;

    private int depth;
    private int elements;
    private long text;

    HardenedXmlReader(XMLStreamReader reader) {
        super(reader);
    }

    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> started();
            case XMLStreamConstants.END_ELEMENT -> {
                depth--;
                text = 0;
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                text += getTextLength();
                require(text <= MAX_TEXT, "too-long", "a text is too long; shorten it");
            }
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw refused("doctype", "send the document without a document type and entities");
            default -> {}
        }
        return event;
    }

    private void started() throws XMLStreamException {
        text = 0;
        require(++depth <= MAX_DEPTH, "too-deep", "the document is nested deeper than 64 levels; send it flatter");
        require(++elements <= MAX_ELEMENTS, "too-long", "the document has too many elements; split it");
        require(getLocalName().length() <= MAX_NAME, "too-long", "a name is too long; shorten it");
        int attributes = getAttributeCount();
        require(attributes <= MAX_ATTRIBUTES, "too-long", "an element has too many attributes; send fewer");
        for (int i = 0; i < attributes; i++) {
            require(getAttributeValue(i).length() <= MAX_ATTRIBUTE, "too-long", "an attribute is too long; shorten it");
        }
    }

    // The two below would go past the watch, because the reader inside calls its own next().

    @Override
    public String getElementText() throws XMLStreamException {
        StringBuilder content = new StringBuilder();
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            require(event != XMLStreamConstants.START_ELEMENT, "shape", "one value is expected here, not elements");
            if (isCharacters() || event == XMLStreamConstants.CDATA) {
                content.append(getText());
            }
        }
        return content.toString();
    }

    @Override
    public int nextTag() throws XMLStreamException {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
            require(!isCharacters() || isWhiteSpace(), "shape", "an element is expected here, not text");
            event = next();
        }
        return event;
    }

    private void require(boolean fine, String rule, String whatToDo) throws XMLStreamException {
        if (!fine) {
            throw refused(rule, whatToDo);
        }
    }

    private XMLStreamException refused(String rule, String whatToDo) {
        return new RefusedXml(
                rule,
                whatToDo,
                Math.max(0, getLocation().getLineNumber()),
                Math.max(0, getLocation().getColumnNumber()));
    }
}
