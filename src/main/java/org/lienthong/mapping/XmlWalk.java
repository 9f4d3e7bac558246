package org.lienthong.mapping;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Finding.Place;

/** One walk through an XML document. */
final class XmlWalk {

    private static final String ONE_VALUE = "one value is expected here, not elements";

    private final Documents documents;
    private final Documents.Walk walk;
    private final boolean places;
    private final StringBuilder text = new StringBuilder();

    /** Lines of the file before this piece, which begins with a line of its own. */
    private final int shift;

    private int items;

    XmlWalk(Documents documents, Documents.Walk walk) {
        this.documents = documents;
        this.walk = walk;
        this.places = walk.places();
        this.items = walk.start().row() - 1;
        this.shift = Math.max(0, walk.start().line() - 1);
    }

    void document(byte[] bytes) {
        try {
            XMLStreamReader reader = HardenedXml.open(bytes);
            Capture capture = new Capture(documents.document(), null, 0);
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                // prolog: comments and processing instructions say nothing
            }
            note(capture, reader);
            LocalNode root = documents.document().root.child(reader.getLocalName(), namespace(reader));
            if (root == null) {
                throw unexpectedRoot(reader);
            }
            element(root, capture, reader);
            while (reader.hasNext()) {
                reader.next();
            }
            documents.end(capture, walk);
        } catch (XMLStreamException e) {
            throw new UnreadableDocument(ofTheFile(HardenedXml.finding(e, Documents.NAME)));
        }
    }

    /** Reads an element whose start was just seen, to its end. */
    private void element(LocalNode node, Capture capture, XMLStreamReader reader) throws XMLStreamException {
        if (node.parts != null) {
            Capture part =
                    node.each ? new Capture(node.parts, capture, items++).counted() : capture.part(node, node.parts);
            note(part, reader);
            content(node.parts.root, part, reader);
            if (node.each) {
                walk.items().accept(part);
            }
        } else if (node.positioned == null) {
            content(node, capture, reader);
        } else if (node.position == LocalPath.LAST) {
            capture.forget(node.positioned);
            content(node.positioned, capture, reader);
        } else if (node.position == capture.count(node.counter)) {
            content(node.positioned, capture, reader);
        } else {
            pass(capture, null, reader);
        }
    }

    private void content(LocalNode node, Capture capture, XMLStreamReader reader) throws XMLStreamException {
        attributes(node, capture, reader);
        if (node.slot != LocalNode.NONE) {
            value(node, capture, reader);
            return;
        }
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                child(node, capture, reader);
            } else if (event == XMLStreamConstants.CHARACTERS && !reader.isWhiteSpace()) {
                fault(node, capture, "elements are expected here, not text", reader);
            }
        }
    }

    private void value(LocalNode node, Capture capture, XMLStreamReader reader) throws XMLStreamException {
        int line = places ? line(reader) : 0;
        int column = places ? column(reader) : 0;
        text.setLength(0);
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                fault(node, capture, ONE_VALUE, reader);
                pass(capture, null, reader);
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
        }
        capture.put(node, text.toString(), line, column);
    }

    private void child(LocalNode node, Capture capture, XMLStreamReader reader) throws XMLStreamException {
        LocalNode child = node.child(reader.getLocalName(), namespace(reader));
        if (child != null) {
            element(child, capture, reader);
        } else {
            pass(capture, walk.unread() == null ? null : node.path + "/" + name(reader), reader);
        }
    }

    private void attributes(LocalNode node, Capture capture, XMLStreamReader reader) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String uri = reader.getAttributeNamespace(i);
            LocalNode child = node.child("@" + reader.getAttributeLocalName(i), uri == null ? "" : uri);
            if (child != null) {
                capture.put(child, reader.getAttributeValue(i), places ? line(reader) : 0, places ? column(reader) : 0);
            } else if (walk.unread() != null) {
                walk.unread().leaf(capture.generalPath() + node.path + "/@" + reader.getAttributeLocalName(i));
            }
        }
    }

    /** Passes over an element that nobody reads; tells its leaves when a path is given. */
    private void pass(Capture capture, @Nullable String path, XMLStreamReader reader) throws XMLStreamException {
        boolean leaf = true;
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                leaf = false;
                pass(capture, path == null ? null : path + "/" + name(reader), reader);
            }
        }
        if (leaf && path != null && walk.unread() != null) {
            walk.unread().leaf(capture.generalPath() + path);
        }
    }

    private void note(Capture capture, XMLStreamReader reader) {
        if (places) {
            capture.line = line(reader);
            capture.column = column(reader);
        }
    }

    private void fault(LocalNode node, Capture capture, String whatToDo, XMLStreamReader reader) {
        capture.fault(node, "shape", whatToDo, line(reader), column(reader));
    }

    private UnreadableDocument unexpectedRoot(XMLStreamReader reader) {
        String expected = String.join(" or ", documents.document().root.children.keySet());
        String whatToDo = "the document begins with another element than " + expected + "; send that one";
        return new UnreadableDocument(new Finding(
                "/" + SafeText.code(reader.getLocalName()),
                "shape",
                whatToDo,
                new Place(Documents.NAME, line(reader), column(reader))));
    }

    private int line(XMLStreamReader reader) {
        return reader.getLocation().getLineNumber() + shift;
    }

    /** What was put before a piece moves its first line; nobody knows how far. */
    private int column(XMLStreamReader reader) {
        boolean moved = walk.start().line() > 0 && reader.getLocation().getLineNumber() == 1;
        return moved ? 0 : reader.getLocation().getColumnNumber();
    }

    private Finding ofTheFile(Finding finding) {
        Place place = finding.place();
        if (walk.start().line() == 0 || place == null || place.line() == 0) {
            return finding;
        }
        Place moved = new Place(Documents.NAME, place.line() + shift, place.line() == 1 ? 0 : place.column());
        return new Finding(finding.path(), finding.rule(), finding.text(), moved);
    }

    private static String name(XMLStreamReader reader) {
        String prefix = reader.getPrefix();
        return prefix == null || prefix.isEmpty() ? reader.getLocalName() : prefix + ":" + reader.getLocalName();
    }

    private static String namespace(XMLStreamReader reader) {
        String uri = reader.getNamespaceURI();
        return uri == null ? "" : uri;
    }
}
