package org.lienthong.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes one item of neighbouring rows with the same values in a few columns: what it reads of itself comes from its
 * first row, and every row is one part of its list {@code rows}.
 */
final class RowGroups {

    /** What a walk reads of every row: all that the item and its parts want. */
    final LocalScope row;

    private final LocalScope item;
    private final LocalNode list;
    private final int[] group;
    private final int[] forItem;
    private final int[] forPart;

    RowGroups(LocalScope item, LocalNode list, List<String> group) {
        this.item = item;
        this.list = list;
        this.row = new LocalScope(item.format, item.step);
        this.group = group.stream().mapToInt(this::slot).toArray();
        this.forItem = sources(item);
        this.forPart = sources(Objects.requireNonNull(list.parts));
    }

    private int slot(String name) {
        return row.slot(LocalPath.named(item.format, name));
    }

    /** For each slot of the scope the slot of the row. */
    private int[] sources(LocalScope scope) {
        int[] sources = new int[scope.slotPaths.size()];
        for (Map.Entry<String, LocalNode> entry : scope.root.children.entrySet()) {
            if (entry.getValue().slot != LocalNode.NONE) {
                sources[entry.getValue().slot] = slot(entry.getKey());
            }
        }
        return sources;
    }

    Run run(Consumer<Capture> items) {
        return new Run(items);
    }

    /** The rows of one walk. */
    final class Run implements Consumer<Capture> {

        private final Consumer<Capture> items;
        private List<Capture.Fault> unplaced = new ArrayList<>();
        private @Nullable Capture current;
        private @Nullable Capture first;

        private Run(Consumer<Capture> items) {
            this.items = items;
        }

        @Override
        public void accept(Capture next) {
            if (next.broken) {
                broken(next);
                return;
            }
            if (current == null || first == null || !same(first, next)) {
                end();
                first = next;
                current = begun(next);
            } else {
                agree(first, next, current);
            }
            Capture part = current.part(list, Objects.requireNonNull(list.parts), next.index);
            part.line = next.line;
            part.column = next.column;
            part.take(next, forPart);
            current.add(next.faults());
        }

        private Capture begun(Capture row) {
            Capture whole = new Capture(item, row.around, row.index);
            whole.line = row.line;
            whole.column = row.column;
            whole.take(row, forItem);
            whole.add(unplaced);
            unplaced = new ArrayList<>();
            return whole;
        }

        /** A row that cannot be read may belong to the message before it or to the one behind: neither is whole. */
        private void broken(Capture next) {
            if (current != null) {
                current.add(next.faults());
            }
            if (unplaced.size() <= ItemFindings.MOST) {
                unplaced.addAll(next.faults());
            }
        }

        private void end() {
            if (current != null) {
                items.accept(current);
            }
        }

        /** Ends the walk; broken rows that no message stands beside are told alone. */
        void finish() {
            if (current == null && !unplaced.isEmpty()) {
                current = new Capture(item, null, 0);
                current.broken = true;
                current.add(unplaced);
            }
            end();
        }
    }

    /** Whether two rows belong to one message; without a value in any column of the group each is one. */
    private boolean same(Capture one, Capture other) {
        boolean named = false;
        for (int slot : group) {
            String mine = clean(one.values[slot]);
            if (!mine.equals(clean(other.values[slot]))) {
                return false;
            }
            named |= !mine.isEmpty();
        }
        return named;
    }

    /** What the message says, every one of its rows may say again, and nothing else. */
    private void agree(Capture one, Capture other, Capture whole) {
        for (int i = 0; i < forItem.length; i++) {
            int slot = forItem[i];
            String theirs = clean(other.values[slot]);
            String known = clean(whole.values[i]);
            if (known.isEmpty() && !theirs.isEmpty()) {
                whole.values[i] = theirs;
            } else if (!theirs.isEmpty() && !theirs.equals(known)) {
                whole.add(List.of(new Capture.Fault(
                        other.path(slot),
                        "group",
                        "this row belongs to the message of row " + (one.index + 1)
                                + " but says something else about it; make them agree",
                        other.place(slot).line(),
                        other.place(slot).column())));
            }
        }
    }

    private static String clean(@Nullable String raw) {
        return raw == null ? "" : SafeText.line(raw);
    }
}
