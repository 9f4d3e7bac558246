package org.lienthong.mapping;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Finding.Place;

/**
 * Walks a document once and hands over what each item says.
 *
 * @param document what is read around the items
 * @param item what is read of an item; the same as {@code document} when the whole document is one item
 */
record Documents(Format format, LocalScope document, LocalScope item) {

    static final String NAME = "document";

    /** One walk: whether lines are noted, who is told about unread places, who takes the items. */
    record Walk(boolean places, @Nullable Unread unread, Consumer<Capture> items) {}

    boolean single() {
        return document == item;
    }

    /** @throws UnreadableDocument when it cannot be read to its end; items handed over before must then be thrown away */
    void walk(byte[] bytes, Walk walk) {
        if (format == Format.JSON && !Utf8.valid(bytes)) {
            throw new UnreadableDocument(new Finding(
                    "", "unreadable-document", "the document is not UTF-8; send it in UTF-8", new Place(NAME, 0, 0)));
        }
        if (format == Format.JSON) {
            new JsonWalk(this, walk).document(bytes);
        } else {
            new XmlWalk(this, walk).document(bytes);
        }
    }

    /** The whole document as one item, or the faults that stand outside all items. */
    void end(Capture document, Walk walk) {
        if (single()) {
            walk.items().accept(document);
        } else if (!document.faults().isEmpty()) {
            throw new UnreadableDocument(document.faults().get(0).finding());
        }
    }
}
