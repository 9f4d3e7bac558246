package org.lienthong.mapping;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Elements that were cut out of an XML file, looked at some dozens together: those that can be read may share a
 * document, each of the others becomes a document of its own and spoils no other.
 */
final class XmlBatch {

    private static final int MOST = 64;
    private static final int MOST_BYTES = 1 << 20;

    private final Encoding encoding;
    private final Deque<RowFiles.Unit> ready = new ArrayDeque<>();
    private final List<Cut> waiting = new ArrayList<>();
    private @Nullable Frame first;
    private Frame around = Frame.NONE;
    private int bytes;
    private int number = 1;

    /** What stands around an element in its file. */
    record Frame(byte[] head, byte[] tail) {
        static final Frame NONE = new Frame(new byte[0], new byte[0]);

        boolean is(@Nullable Frame other) {
            return other != null && Arrays.equals(head, other.head) && Arrays.equals(tail, other.tail);
        }

        byte[] around(byte[]... elements) {
            return XmlSkeleton.joined(head, XmlSkeleton.joined(elements), tail);
        }
    }

    /**
     * @param line in which it begins
     * @param gap what keeps the lines of the next element, once that is known
     */
    private record Cut(byte[] element, int line, byte[] gap) {}

    XmlBatch(Encoding encoding) {
        this.encoding = encoding;
    }

    Deque<RowFiles.Unit> ready() {
        return ready;
    }

    /** Of the first element; that of most of the others as well. */
    Frame first() {
        return first == null ? Frame.NONE : first;
    }

    boolean isEmpty() {
        return first == null;
    }

    /** @param gap what keeps the lines of this element behind the one before it */
    void add(byte[] element, int line, Frame frame, byte[] gap) {
        if (!waiting.isEmpty()) {
            Cut last = waiting.remove(waiting.size() - 1);
            waiting.add(new Cut(last.element(), last.line(), gap));
        }
        if (waiting.size() == MOST || bytes + element.length > MOST_BYTES || !frame.is(around)) {
            flush();
        }
        first = first == null ? frame : first;
        around = frame;
        waiting.add(new Cut(element, line, new byte[0]));
        bytes += element.length;
    }

    void flush() {
        byte[] all = around.around(waiting.stream().map(Cut::element).toArray(byte[][]::new));
        boolean framed = around.is(first);
        if (framed && readable(all)) {
            waiting.forEach(this::together);
        } else if (!waiting.isEmpty()) {
            apart(all, framed);
        }
        waiting.clear();
        bytes = 0;
    }

    private void apart(byte[] all, boolean framed) {
        List<Boolean> fine = waiting.stream()
                .map(cut -> readable(around.around(cut.element())))
                .toList();
        if (waiting.size() == MOST && !fine.contains(true)) {
            // So many in a row that cannot be read are one fault of the file.
            alone(all, waiting.size(), waiting.get(0).line());
            return;
        }
        for (int i = 0; i < waiting.size(); i++) {
            if (framed && fine.get(i)) {
                together(waiting.get(i));
            } else {
                alone(around.around(waiting.get(i).element()), 1, waiting.get(i).line());
            }
        }
    }

    private void together(Cut cut) {
        byte[] element = XmlSkeleton.joined(cut.element(), cut.gap());
        ready.add(new RowFiles.Unit(element, cut.element().length, 1, number++, cut.line(), false));
    }

    /** A document of its own, which stands behind all elements that were added before. */
    void alone(byte[] document, int rows, int line) {
        ready.add(new RowFiles.Unit(document, document.length, rows, number, line, true));
        number += rows;
    }

    boolean readable(byte[] document) {
        try {
            XMLStreamReader reader = HardenedXml.open(encoding.utf8(document, Format.XML));
            while (reader.hasNext()) {
                reader.next();
            }
            return true;
        } catch (XMLStreamException | UnreadableDocument refused) {
            return false;
        }
    }
}
