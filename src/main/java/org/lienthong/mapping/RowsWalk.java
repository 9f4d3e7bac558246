package org.lienthong.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Finding.Place;

/** One walk through the rows of csv or of fixed places. */
final class RowsWalk {

    private static final String DOCUMENT = "unreadable-document";

    private final Documents documents;
    private final Documents.Walk walk;
    private final Layout layout;
    private int[] cells = new int[0];
    private LocalNode[] nodes = new LocalNode[0];
    private int width;

    RowsWalk(Documents documents, Documents.Walk walk) {
        this.documents = documents;
        this.walk = walk;
        this.layout = documents.layout();
    }

    void document(byte[] bytes) {
        if (bytes.length > HardenedXml.MAX_BYTES) {
            throw refused("", "too-long", "the document is too long; split it", 1, 1);
        }
        boolean csv = documents.format() == Format.CSV;
        Rows rows = csv ? new CsvRows(bytes, layout) : new FixedRows(bytes, layout);
        columns(csv && layout.header() ? header(rows) : declared());
        Capture document = new Capture(documents.document(), null, 0);
        int shift = walk.start().line() == 0 ? 0 : walk.start().line() - rows.nextLine();
        for (int index = walk.start().row() - 1; rows.next(); index++) {
            row(rows, new Capture(documents.item(), document, index).counted(), shift);
        }
    }

    private void row(Rows rows, Capture row, int shift) {
        row.line = rows.line() + shift;
        row.column = 1;
        Rows.Broken broken = rows.broken() != null ? rows.broken() : shape(rows);
        if (broken != null) {
            row.broken = true;
            row.fault(documents.item().root, broken.rule(), broken.whatToDo(), broken.line() + shift, broken.column());
        } else {
            for (int i = 0; i < cells.length; i++) {
                String text = rows.text(cells[i]);
                if (text.isEmpty()) {
                    continue;
                }
                if (walk.places()) {
                    row.put(nodes[i], text, rows.line(cells[i]) + shift, rows.column(cells[i]));
                } else {
                    row.put(nodes[i], text, 0, 0);
                }
            }
        }
        walk.items().accept(row);
    }

    private Rows.@Nullable Broken shape(Rows rows) {
        boolean fits = rows.cells() >= width;
        for (int i = width; fits && i < rows.cells(); i++) {
            fits = rows.text(i).isBlank();
        }
        return fits
                ? null
                : new Rows.Broken(
                        "shape",
                        "the row has " + rows.cells() + " cells where " + width
                                + " are expected; put texts with separators or line breaks in quotes",
                        rows.line(),
                        1);
    }

    private List<String> declared() {
        return layout.columns().stream().map(Layout.Column::name).toList();
    }

    private List<String> header(Rows rows) {
        if (!rows.next()) {
            throw refused("", DOCUMENT, "there is no row with the names of the columns; send one", 1, 1);
        }
        Rows.Broken broken = rows.broken();
        if (broken != null) {
            throw refused("", broken.rule(), broken.whatToDo(), broken.line(), broken.column());
        }
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        ItemFindings findings = new ItemFindings();
        for (int i = 0; i < rows.cells(); i++) {
            String name = SafeText.line(rows.text(i));
            if (!seen.add(name) && documents.item().root.child(name) != null) {
                findings.add(finding(
                        name, "repeated", "this column stands twice; send it once", rows.line(i), rows.column(i)));
            }
            names.add(name);
        }
        for (String needed : documents.needed()) {
            if (!seen.contains(needed)) {
                findings.add(finding(needed, "required", "there is no column of this name; send it", rows.line(), 1));
            }
        }
        if (findings.all().isEmpty() && names.stream().noneMatch(this::isRead)) {
            findings.add(finding(
                    "",
                    DOCUMENT,
                    "this row should name the columns, and it names none that is read; begin with such a row",
                    rows.line(),
                    1));
        }
        if (!findings.all().isEmpty()) {
            throw new UnreadableDocument(findings.all());
        }
        return names;
    }

    private boolean isRead(String name) {
        return documents.item().root.child(name) != null;
    }

    private void columns(List<String> names) {
        Map<Integer, LocalNode> wanted = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            LocalNode node = documents.item().root.child(names.get(i));
            if (node != null && node.slot != LocalNode.NONE) {
                wanted.put(i, node);
            } else if (walk.unread() != null && !names.get(i).isEmpty()) {
                walk.unread().leaf(names.get(i));
            }
        }
        width = names.size();
        cells = wanted.keySet().stream().mapToInt(i -> i).sorted().toArray();
        nodes = new LocalNode[cells.length];
        for (int i = 0; i < cells.length; i++) {
            nodes[i] = wanted.get(cells[i]);
        }
    }

    private static Finding finding(String path, String rule, String whatToDo, int line, int column) {
        return new Finding(path, rule, whatToDo, new Place(Documents.NAME, line, column));
    }

    private static UnreadableDocument refused(String path, String rule, String whatToDo, int line, int column) {
        return new UnreadableDocument(finding(path, rule, whatToDo, line, column));
    }
}
