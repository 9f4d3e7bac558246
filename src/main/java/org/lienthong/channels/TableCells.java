package org.lienthong.channels;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cells of a partner's row as texts. */
final class TableCells {

    private static final DateTimeFormatter LOCAL_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final Set<Integer> BYTES = Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);

    private TableCells() {}

    /** By the names of the columns in capitals, in their order. */
    static Map<String, @Nullable String> row(ResultSet rows) throws SQLException {
        ResultSetMetaData meta = rows.getMetaData();
        Map<String, @Nullable String> row = new LinkedHashMap<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            row.put(meta.getColumnLabel(i).toUpperCase(Locale.ROOT), text(rows, i, meta.getColumnType(i)));
        }
        return row;
    }

    /** Nothing of it may be lost: the next page begins behind it. */
    static String place(ResultSet rows, PartnerTable.Column column) throws SQLException {
        return switch (column.type()) {
            case Types.TIMESTAMP ->
                rows.getTimestamp(column.name()).toLocalDateTime().toString();
            case Types.TIMESTAMP_WITH_TIMEZONE ->
                rows.getObject(column.name(), OffsetDateTime.class).toString();
            default -> String.valueOf(text(rows, rows.findColumn(column.name()), column.type()));
        };
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
}
