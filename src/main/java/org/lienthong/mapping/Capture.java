package org.lienthong.mapping;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Finding.Place;

/**
 * What a document says in one {@link LocalScope}: only the texts that the mapping asks for, untouched. Lines and columns
 * are noted only when the document is read a second time, for findings.
 */
final class Capture {

    /** Items, rows and elements of lists; many more than a document of a thousand dossiers has. */
    static final int MOST_PARTS = 100_000;

    /** A fault of the document's shape. */
    record Fault(String path, String rule, String text, int line, int column) {
        Finding finding() {
            return new Finding(path, rule, text, new Place(Documents.NAME, line, column));
        }
    }

    final LocalScope scope;
    final @Nullable Capture around;
    final int index;
    final @Nullable String[] values;
    private final @Nullable List<Capture>[] lists;
    private final int[] counters;
    private @Nullable String @Nullable [] cleaned;
    private @Nullable List<Fault> faults;
    private int @Nullable [] lines;
    private int @Nullable [] columns;
    int line;
    int column;

    private final Parts parts;

    /** Whether nothing but its faults is known, because it could not be read. */
    boolean broken;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Capture(LocalScope scope, @Nullable Capture around, int index) {
        this.scope = scope;
        this.around = around;
        this.index = index;
        this.values = new String[scope.slotPaths.size()];
        this.lists = scope.lists == 0 ? NO_LISTS : new List[scope.lists];
        this.counters = scope.counters == 0 ? NO_COUNTERS : new int[scope.counters];
        this.parts = around == null ? new Parts() : around.parts;
    }

    /** @throws UnreadableDocument when the document has too many parts with this one */
    Capture counted() {
        if (++parts.count > MOST_PARTS) {
            throw new UnreadableDocument(new Finding(
                    path(),
                    "too-many-parts",
                    "the document has more than " + MOST_PARTS + " rows and elements of lists; send it in several",
                    place()));
        }
        return this;
    }

    /** Those of one document: each costs time and memory, and a few bytes may ask for one. */
    private static final class Parts {
        private int count;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static final List<Capture>[] NO_LISTS = new List[0];

    private static final int[] NO_COUNTERS = new int[0];

    void put(LocalNode node, String text, int line, int column) {
        if (values[node.slot] != null) {
            fault(node, "repeated", "this stands twice where one is expected; send one", line, column);
            return;
        }
        values[node.slot] = text;
        if (line > 0) {
            mark(node.slot, line, column);
        }
    }

    /** The text of a slot, cleaned; null when it is absent or blank. Several fields may ask for the same one. */
    @Nullable
    String text(int slot) {
        String raw = values[slot];
        if (raw == null) {
            return null;
        }
        if (cleaned == null) {
            cleaned = new String[values.length];
        }
        String text = cleaned[slot];
        if (text == null) {
            String clean = SafeText.clean(raw);
            text = clean == null ? "" : clean;
            cleaned[slot] = text;
        }
        return text.isEmpty() ? null : text;
    }

    private void mark(int slot, int line, int column) {
        if (lines == null || columns == null) {
            lines = new int[values.length];
            columns = new int[values.length];
        }
        lines[slot] = line;
        columns[slot] = column;
    }

    Capture part(LocalNode list, LocalScope parts) {
        return part(list, parts, parts(list.listSlot).size()).counted();
    }

    Capture part(LocalNode list, LocalScope parts, int number) {
        List<Capture> known = lists[list.listSlot];
        if (known == null) {
            known = new ArrayList<>();
            lists[list.listSlot] = known;
        }
        Capture part = new Capture(parts, this, number);
        known.add(part);
        return part;
    }

    /** Takes over values of another capture: for each slot here the one there. */
    void take(Capture other, int[] from) {
        for (int slot = 0; slot < from.length; slot++) {
            values[slot] = other.values[from[slot]];
            if (other.lines != null && other.columns != null) {
                mark(slot, other.lines[from[slot]], other.columns[from[slot]]);
            }
        }
    }

    List<Capture> parts(int listSlot) {
        List<Capture> known = lists[listSlot];
        return known == null ? List.of() : known;
    }

    int count(int counter) {
        return counters[counter]++;
    }

    /** Forgets what an earlier part said, because only the last counts. */
    void forget(LocalNode node) {
        node.slotsBelow().forEach(slot -> values[slot] = null);
        node.listSlotsBelow().forEach(slot -> lists[slot] = null);
    }

    void fault(LocalNode node, String rule, String text, int line, int column) {
        if (faults == null) {
            faults = new ArrayList<>();
        }
        if (faults.size() <= ItemFindings.MOST) {
            faults.add(new Fault(path() + node.path, rule, text, line, column));
        }
    }

    void add(List<Fault> more) {
        if (!more.isEmpty()) {
            faults = faults == null ? new ArrayList<>() : faults;
            faults.addAll(more.subList(0, Math.min(more.size(), ItemFindings.MOST + 1 - faults.size())));
        }
    }

    List<Fault> faults() {
        return faults == null ? List.of() : faults;
    }

    /** In the document's notation, with the number of every part on the way. */
    String path() {
        if (around == null) {
            return scope.format.json() ? "$" : "";
        }
        if (scope.format.rows()) {
            return scope.format.json() ? "$.rows[" + index + "]" : "row[" + (index + 1) + "]";
        }
        return around.path() + scope.step + "[" + (scope.format.json() ? index : index + 1) + "]";
    }

    /** The same without numbers: one path for all parts. */
    String generalPath() {
        if (around == null) {
            return path();
        }
        if (scope.format.rows()) {
            return scope.format.json() ? "$.rows[*]" : "";
        }
        return around.generalPath() + scope.step + (scope.format.json() ? "[*]" : "");
    }

    String path(int slot) {
        return path() + scope.slotPaths.get(slot);
    }

    /** Where the value stands, or else where its part begins. */
    Place place(int slot) {
        return lines != null && columns != null && lines[slot] > 0
                ? new Place(Documents.NAME, lines[slot], columns[slot])
                : place();
    }

    Place place() {
        return new Place(Documents.NAME, line, column);
    }
}
