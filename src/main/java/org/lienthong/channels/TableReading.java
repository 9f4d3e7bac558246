package org.lienthong.channels;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.mapping.RowFiles.Unit;
import org.lienthong.province.Profile;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the rows of a table behind a position, a page at a time, in the order of watermark and key. Nothing of the data
 * is ever part of a statement's text.
 */
final class TableReading {

    static final int PAGE = 200;

    private static final int SECONDS = 20;
    private static final byte[] BETWEEN = ",".getBytes(StandardCharsets.UTF_8);
    private static final JsonMapper JSON = new JsonMapper();

    private final Profile.Table door;
    private final List<String> group;

    /** @param group columns whose values are the same in the neighbouring rows of one message; empty: each row is one */
    TableReading(Profile.Table door, List<String> group) {
        this.door = door;
        this.group = group.stream().map(name -> name.toUpperCase(Locale.ROOT)).toList();
    }

    /**
     * How far was read.
     *
     * @param key null: everything up to the watermark was read, and the next look begins a little before it
     */
    record Position(String watermark, @Nullable String key) {

        static @Nullable Position of(@Nullable String text) {
            if (text == null) {
                return null;
            }
            String[] parts = text.split("\n", 2);
            return new Position(parts[0], parts.length == 2 ? parts[1] : null);
        }

        String text() {
            return key == null ? watermark : watermark + "\n" + key;
        }
    }

    /**
     * A message and where its last row stands: before that it was not whole.
     *
     * @param mark when that row changed
     */
    record Placed(Unit unit, Position last, Watermark mark) {}

    /** @param isFull whether there may be more behind it */
    record Page(List<Placed> units, boolean isFull) {}

    /** Rows of one message, as JSON, and where they end. */
    private record Rows(List<@Nullable String> name, List<byte[]> bytes, Position last) {
        boolean goesOn(List<@Nullable String> next) {
            return name.stream().anyMatch(Objects::nonNull) && name.equals(next);
        }

        Placed placed(int type) {
            ByteArrayOutputStream joined = new ByteArrayOutputStream();
            for (int i = 0; i < bytes.size(); i++) {
                joined.writeBytes(i == 0 ? new byte[0] : BETWEEN);
                joined.writeBytes(bytes.get(i));
            }
            Unit unit = new Unit(joined.toByteArray(), joined.size(), bytes.size(), 1, 1);
            return new Placed(unit, last, Watermark.of(last.watermark(), type));
        }
    }

    /** As the profile names it. */
    String table() {
        return door.table();
    }

    /** When the newest row changed; nothing when there is none. */
    Optional<Watermark> newest(Connection connection) throws SQLException, PartnerTable.Unknown {
        return looking(connection, () -> {
            PartnerTable table = PartnerTable.read(connection, door.table());
            PartnerTable.Column watermark = table.column(door.watermark());
            String name = PartnerTable.quoted(watermark.name());
            String newest = "select max(" + name + ") as " + name + " from " + table.quoted();
            try (PreparedStatement select = connection.prepareStatement(newest)) {
                select.setQueryTimeout(SECONDS);
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() && rows.getObject(1) != null
                            ? Optional.of(Watermark.of(TableCells.place(rows, watermark), watermark.type()))
                            : Optional.<Watermark>empty();
                }
            }
        });
    }

    /** @param upTo rows that changed later are left for the next round */
    Page page(Connection connection, @Nullable Position from, Watermark upTo)
            throws SQLException, PartnerTable.Unknown {
        return looking(connection, () -> {
            PartnerTable table = PartnerTable.read(connection, door.table());
            PartnerTable.Column watermark = table.column(door.watermark());
            PartnerTable.Column key = table.column(door.key());
            try (PreparedStatement select = connection.prepareStatement(statement(table, watermark, key, from))) {
                select.setMaxRows(PAGE);
                select.setQueryTimeout(SECONDS);
                select.setObject(1, upTo.value());
                bind(select, watermark, key, from);
                try (ResultSet rows = select.executeQuery()) {
                    return read(rows, watermark, key);
                }
            }
        });
    }

    /** A look into the partner's database. */
    private interface Look<T> {
        T at() throws SQLException, PartnerTable.Unknown;
    }

    /** Each look is a transaction of its own that changes nothing. */
    private static <T> T looking(Connection connection, Look<T> look) throws SQLException, PartnerTable.Unknown {
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        try {
            return look.at();
        } finally {
            connection.rollback();
        }
    }

    private static String statement(
            PartnerTable table, PartnerTable.Column watermark, PartnerTable.Column key, @Nullable Position from) {
        String w = PartnerTable.quoted(watermark.name());
        String k = PartnerTable.quoted(key.name());
        String behind = from == null
                ? ""
                : from.key() == null
                        ? " and " + w + " >= ?"
                        : " and (" + w + " > ? or (" + w + " = ? and " + k + " > ?))";
        return "select * from " + table.quoted() + " where " + w + " <= ?" + behind + " order by " + w + ", " + k;
    }

    private void bind(
            PreparedStatement select, PartnerTable.Column watermark, PartnerTable.Column key, @Nullable Position from)
            throws SQLException {
        if (from == null) {
            return;
        }
        if (from.key() == null) {
            String before = before(from.watermark(), watermark.type(), door.overlap());
            select.setObject(2, Watermark.of(before, watermark.type()).value());
        } else {
            Object at = Watermark.of(from.watermark(), watermark.type()).value();
            select.setObject(2, at);
            select.setObject(3, at);
            select.setObject(4, Watermark.of(from.key(), key.type()).value());
        }
    }

    /** Commits that came late have an older time than what was read already. */
    private static String before(String watermark, int type, Duration overlap) {
        return type == Types.TIMESTAMP
                ? LocalDateTime.parse(watermark).minus(overlap).toString()
                : watermark;
    }

    private Page read(ResultSet rows, PartnerTable.Column watermark, PartnerTable.Column key) throws SQLException {
        List<Rows> read = new ArrayList<>();
        int count = 0;
        while (rows.next()) {
            count++;
            Map<String, @Nullable String> row = TableCells.row(rows);
            Position at = new Position(TableCells.place(rows, watermark), TableCells.place(rows, key));
            List<@Nullable String> name = new ArrayList<>();
            group.forEach(column -> name.add(row.get(column)));
            Rows before = read.isEmpty() ? null : read.get(read.size() - 1);
            boolean goesOn = before != null && before.goesOn(name);
            Rows mine = new Rows(name, before != null && goesOn ? before.bytes() : new ArrayList<>(), at);
            mine.bytes().add(JSON.writeValueAsBytes(row));
            if (goesOn) {
                read.remove(read.size() - 1);
            }
            read.add(mine);
        }
        boolean full = count == PAGE;
        // More of the last message may stand on the next page, which then begins with it.
        if (full && !group.isEmpty() && read.size() > 1) {
            read.remove(read.size() - 1);
        }
        return new Page(
                read.stream()
                        .map(rowsOfOne -> rowsOfOne.placed(watermark.type()))
                        .toList(),
                full);
    }

    /** What stands around the rows of one document. */
    TakingRows.Frame frame() {
        ByteArrayOutputStream before = new ByteArrayOutputStream();
        before.writeBytes("{\"table\":".getBytes(StandardCharsets.UTF_8));
        before.writeBytes(JSON.writeValueAsBytes(door.table()));
        before.writeBytes(",\"rows\":[".getBytes(StandardCharsets.UTF_8));
        return new TakingRows.Frame(before.toByteArray(), BETWEEN, "]}".getBytes(StandardCharsets.UTF_8));
    }
}
