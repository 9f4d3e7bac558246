package org.lienthong.mapping;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Finding.Place;

/**
 * Walks a document once and hands over what each item says.
 *
 * @param document what is read around the items
 * @param item what is read of an item; the same as {@code document} when the whole document is one item, and what is
 *     read of a row where several rows are one item
 * @param needed columns without which no row says anything
 */
record Documents(
        Format format,
        Layout layout,
        LocalScope document,
        LocalScope item,
        @Nullable RowGroups groups,
        List<String> needed) {

    static final String NAME = "document";

    /** Where the rows of a document stood in the file that it was cut from; from 1, line 0 if it was not cut. */
    record Start(int row, int line) {
        static final Start HERE = new Start(1, 0);
    }

    /** One walk: whether lines are noted, who is told about unread places, who takes the items. */
    record Walk(boolean places, @Nullable Unread unread, Start start, Consumer<Capture> items) {

        Walk to(Consumer<Capture> others) {
            return new Walk(places, unread, start, others);
        }

        Walk withPlaces() {
            return new Walk(true, unread, start, items);
        }
    }

    boolean single() {
        return document == item;
    }

    /** @throws UnreadableDocument when it cannot be read to its end; items handed over before must then be thrown away */
    void walk(byte[] bytes, Walk walk) {
        if (format != Format.XML && !Utf8.valid(bytes)) {
            throw new UnreadableDocument(new Finding(
                    "", "unreadable-document", "the document is not UTF-8; send it in UTF-8", new Place(NAME, 0, 0)));
        }
        if (groups == null) {
            items(bytes, walk);
            return;
        }
        RowGroups.Run run = groups.run(walk.items());
        items(bytes, walk.to(run));
        run.finish();
    }

    private void items(byte[] bytes, Walk walk) {
        switch (format) {
            case JSON, ROWS -> new JsonWalk(this, walk, bytes).document();
            case XML -> new XmlWalk(this, walk).document(bytes);
            case CSV, FIXED -> new RowsWalk(this, walk).document(bytes);
            case FORM -> new FormWalk(this, walk).document(bytes);
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
