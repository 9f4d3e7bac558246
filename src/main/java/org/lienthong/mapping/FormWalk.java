package org.lienthong.mapping;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Finding.Place;

/** One walk through the names and values of a form; both are percent-encoded UTF-8. */
final class FormWalk {

    private static final int MAX_FIELDS = 10_000;
    private static final int MAX_NAME = 256;
    private static final int MAX_VALUE = 16 << 20;

    private final Documents documents;
    private final Documents.Walk walk;
    private final Set<String> unread = new HashSet<>();
    private byte[] bytes = new byte[0];
    private int at;

    FormWalk(Documents documents, Documents.Walk walk) {
        this.documents = documents;
        this.walk = walk;
    }

    void document(byte[] form) {
        bytes = form;
        at = Utf8.mark(form);
        int end = form.length;
        while (end > at && form[end - 1] <= ' ' && form[end - 1] >= 0) {
            end--;
        }
        Capture capture = new Capture(documents.document(), null, 0);
        capture.line = 1;
        capture.column = 1;
        for (int fields = 0; at < end; fields++) {
            if (fields == MAX_FIELDS) {
                throw refused("too-long", "there are too many fields; send at most " + MAX_FIELDS, at);
            }
            field(capture, end);
        }
        documents.end(capture, walk);
    }

    private void field(Capture capture, int end) {
        int start = at;
        String name = SafeText.line(decoded(end, true, MAX_NAME));
        boolean valued = at < end && bytes[at] == '=';
        at += valued ? 1 : 0;
        String value = valued ? decoded(end, false, MAX_VALUE) : "";
        at++;
        LocalNode node = documents.document().root.child(name);
        if (node == null) {
            if (walk.unread() != null && !name.isEmpty() && unread.add(name)) {
                walk.unread().leaf(name);
            }
        } else if (node.parts != null) {
            Capture part = capture.part(node, node.parts);
            part.line = 1;
            part.column = start + 1;
            part.put(node.parts.root, value, 1, start + 1);
        } else {
            capture.put(node, value, 1, start + 1);
        }
    }

    private String decoded(int end, boolean name, int most) {
        int start = at;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        while (at < end && bytes[at] != '&' && !(name && bytes[at] == '=')) {
            byte b = bytes[at++];
            if (b == '%') {
                int high = at < end ? Character.digit(bytes[at], 16) : -1;
                int low = at + 1 < end ? Character.digit(bytes[at + 1], 16) : -1;
                if (high < 0 || low < 0) {
                    throw refused("unreadable-document", "write a percent sign as %25", at);
                }
                out.write(high << 4 | low);
                at += 2;
            } else {
                out.write(b == '+' ? ' ' : b);
            }
        }
        byte[] text = out.toByteArray();
        if (text.length > most) {
            throw refused(
                    "too-long", name ? "a name is too long; shorten it" : "a value is too long; shorten it", start);
        }
        if (!Utf8.valid(text)) {
            throw refused("unreadable-document", "what is percent-encoded is not UTF-8; encode UTF-8", start);
        }
        return new String(text, StandardCharsets.UTF_8);
    }

    private static UnreadableDocument refused(String rule, String whatToDo, int offset) {
        return new UnreadableDocument(new Finding("", rule, whatToDo, new Place(Documents.NAME, 1, offset + 1)));
    }
}
