package org.lienthong.channels;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    private static final DateTimeFormatter LOCAL_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final byte[] BETWEEN = ",".getBytes(StandardCharsets.UTF_8);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<Integer> BYTES = Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);

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
     * @param last the position of its last row; null when there is no row
     * @param isFull whether there may be more behind it
     */
    record Page(List<Unit> units, @Nullable Position last, boolean isFull) {}

    /** Rows of one message, as JSON, and where they end. */
    private record Rows(List<@Nullable String> name, List<byte[]> bytes, Position last) {
        boolean goesOn(List<@Nullable String> next) {
            return name.stream().anyMatch(Objects::nonNull) && name.equals(next);
        }

        Unit unit() {
            ByteArrayOutputStream joined = new ByteArrayOutputStream();
            for (int i = 0; i < bytes.size(); i++) {
                joined.writeBytes(i == 0 ? new byte[0] : BETWEEN);
                joined.writeBytes(bytes.get(i));
            }
            return new Unit(joined.toByteArray(), joined.size(), bytes.size(), 1, 1);
        }
    }

    Page page(Connection connection, @Nullable Position from) throws SQLException, PartnerTable.Unknown {
        PartnerTable table = PartnerTable.read(connection, door.table());
        PartnerTable.Column watermark = table.column(door.watermark());
        PartnerTable.Column key = table.column(door.key());
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        try (PreparedStatement select = connection.prepareStatement(statement(table, watermark, key, from))) {
            select.setMaxRows(PAGE);
            select.setQueryTimeout(SECONDS);
            bind(select, watermark, key, from);
            try (ResultSet rows = select.executeQuery()) {
                return read(rows, watermark, key);
            }
        } finally {
            connection.rollback();
        }
    }

    private static String statement(
            PartnerTable table, PartnerTable.Column watermark, PartnerTable.Column key, @Nullable Position from) {
        String w = PartnerTable.quoted(watermark.name());
        String k = PartnerTable.quoted(key.name());
        String where = from == null
                ? w + " is not null"
                : from.key() == null ? w + " >= ?" : "(" + w + " > ? or (" + w + " = ? and " + k + " > ?))";
        return "select * from " + table.quoted() + " where " + where + " order by " + w + ", " + k;
    }

    private void bind(
            PreparedStatement select, PartnerTable.Column watermark, PartnerTable.Column key, @Nullable Position from)
            throws SQLException {
        if (from == null) {
            return;
        }
        if (from.key() == null) {
            select.setObject(1, value(before(from.watermark(), watermark.type(), door.overlap()), watermark.type()));
        } else {
            select.setObject(1, value(from.watermark(), watermark.type()));
            select.setObject(2, value(from.watermark(), watermark.type()));
            select.setObject(3, value(from.key(), key.type()));
        }
    }

    /** Commits that came late have an older time than what was read already. */
    private static String before(String watermark, int type, Duration overlap) {
        return type == Types.TIMESTAMP
                ? LocalDateTime.parse(watermark).minus(overlap).toString()
                : watermark;
    }

    private static Object value(String text, int type) {
        return switch (type) {
            case Types.TIMESTAMP -> LocalDateTime.parse(text);
            case Types.TIMESTAMP_WITH_TIMEZONE -> java.time.OffsetDateTime.parse(text);
            case Types.DATE -> java.time.LocalDate.parse(text);
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT, Types.NUMERIC, Types.DECIMAL, Types.TINYINT ->
                new BigDecimal(text);
            default -> text;
        };
    }

    private Page read(ResultSet rows, PartnerTable.Column watermark, PartnerTable.Column key) throws SQLException {
        List<Rows> read = new ArrayList<>();
        int count = 0;
        while (rows.next()) {
            count++;
            Map<String, @Nullable String> row = row(rows);
            Position at = new Position(place(rows, watermark), place(rows, key));
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
                read.stream().map(Rows::unit).toList(),
                read.isEmpty() ? null : read.get(read.size() - 1).last(),
                full);
    }

    private static Map<String, @Nullable String> row(ResultSet rows) throws SQLException {
        ResultSetMetaData meta = rows.getMetaData();
        Map<String, @Nullable String> row = new LinkedHashMap<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            row.put(meta.getColumnLabel(i).toUpperCase(Locale.ROOT), text(rows, i, meta.getColumnType(i)));
        }
        return row;
    }

    /** Nothing of it may be lost: the next page begins behind it. */
    private static String place(ResultSet rows, PartnerTable.Column column) throws SQLException {
        return column.type() == Types.TIMESTAMP
                ? rows.getTimestamp(column.name()).toLocalDateTime().toString()
                : String.valueOf(text(rows, rows.findColumn(column.name()), column.type()));
    }

    /** Local times in seconds, as ISO 8601 without a mark; numbers plainly; bytes are left out. */
    private static @Nullable String text(ResultSet rows, int column, int type) throws SQLException {
        if (BYTES.contains(type)) {
            return null;
        }
        Object value = type == Types.TIMESTAMP ? rows.getTimestamp(column) : rows.getObject(column);
        if (value instanceof Timestamp time) {
            return LOCAL_TIME.format(time.toLocalDateTime());
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value == null
                ? null
                : value instanceof java.sql.Date day ? day.toLocalDate().toString() : rows.getString(column);
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
