package org.lienthong.channels;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.channels.TableReading.Placed;
import org.lienthong.channels.TableReading.Position;
import org.lienthong.dossier.Finding;
import org.lienthong.mapping.RowFiles.Unit;

/**
 * The messages of all tables of one system in the order in which they changed: by watermark, at the same watermark in
 * the order of the tables, in one table by key. What changes while it reads is left for the next round, in all tables
 * alike: what was committed first is never read after what followed it. Pages are read when they are needed; no
 * connection is held meanwhile.
 */
final class TableOrder {

    private final Connections connections;
    private final List<Cursor> cursors = new ArrayList<>();
    private @Nullable Watermark upTo;
    private boolean begun;
    private int pages;

    /** Where connections come from. */
    @FunctionalInterface
    interface Connections {
        Connection open() throws SQLException;
    }

    /** A table and how far of it was read before. */
    record From(TableReading table, @Nullable Position position) {}

    /**
     * Neighbouring messages of one table.
     *
     * @param table its place among the tables
     * @param last how far that table is read once they are applied
     */
    record Run(int table, List<Unit> units, Position last) {}

    private static final class Cursor {
        private final TableReading table;
        private final Deque<Placed> ahead = new ArrayDeque<>();
        private @Nullable Position at;
        private boolean more = true;

        Cursor(From from) {
            this.table = from.table();
            this.at = from.position();
        }

        void fill(Connection connection, Watermark upTo) throws SQLException, PartnerTable.Unknown {
            TableReading.Page page = table.page(connection, at, upTo);
            ahead.addAll(page.units());
            at = page.units().isEmpty()
                    ? at
                    : page.units().get(page.units().size() - 1).last();
            more = page.isFull();
        }

        boolean isBefore(@Nullable Cursor other) {
            Placed mine = ahead.peek();
            Placed theirs = other == null ? null : other.ahead.peek();
            return mine != null && (theirs == null || mine.mark().compareTo(theirs.mark()) < 0);
        }
    }

    TableOrder(Connections connections, List<From> tables) {
        this.connections = connections;
        tables.forEach(table -> cursors.add(new Cursor(table)));
    }

    /** How many pages were read. */
    int pages() {
        return pages;
    }

    /** The next messages; null when there are no more in this round. */
    @Nullable
    Run next() throws SQLException, PartnerTable.Unknown {
        fill();
        Cursor first = null;
        for (Cursor cursor : cursors) {
            first = cursor.isBefore(first) ? cursor : first;
        }
        return first == null ? null : run(first);
    }

    private void fill() throws SQLException, PartnerTable.Unknown {
        List<Cursor> empty = cursors.stream()
                .filter(cursor -> cursor.ahead.isEmpty() && cursor.more)
                .toList();
        if (empty.isEmpty()) {
            return;
        }
        try (Connection connection = connections.open()) {
            if (!begun) {
                upTo = newest(connection);
                begun = true;
            }
            for (Cursor cursor : empty) {
                if (upTo == null) {
                    cursor.more = false;
                } else {
                    cursor.fill(connection, upTo);
                    pages++;
                }
            }
        }
    }

    private @Nullable Watermark newest(Connection connection) throws SQLException, PartnerTable.Unknown {
        Watermark newest = null;
        for (Cursor cursor : cursors) {
            Watermark mine = cursor.table.newest(connection).orElse(null);
            if (mine != null && newest != null && !mine.isLike(newest)) {
                throw new PartnerTable.Unknown(
                        Finding.of(
                                cursor.table.table(),
                                "unlike-watermarks",
                                "its watermark is of another kind than that of the tables before it, so that nobody can tell what"
                                        + " happened first; let all tables of the system have times, or all numbers of one counter"));
            }
            newest = newest == null || mine != null && mine.compareTo(newest) > 0 ? mine : newest;
        }
        return newest;
    }

    private Run run(Cursor first) {
        List<Unit> units = new ArrayList<>();
        Placed last;
        do {
            last = first.ahead.remove();
            units.add(last.unit());
        } while (goesOn(first));
        return new Run(cursors.indexOf(first), units, last.last());
    }

    private boolean goesOn(Cursor first) {
        for (Cursor cursor : cursors) {
            if (cursor != first) {
                boolean before = cursors.indexOf(cursor) < cursors.indexOf(first);
                if (before ? !first.isBefore(cursor) : cursor.isBefore(first)) {
                    return false;
                }
            }
        }
        return !first.ahead.isEmpty();
    }
}
