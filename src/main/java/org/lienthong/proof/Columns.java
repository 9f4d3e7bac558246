package org.lienthong.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lienthong.ledger.Projection;

/** Rows as both databases give them. */
final class Columns {

    private Columns() {}

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant maybeTime(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(maybeTime(row, column), column);
    }

    static @Nullable LocalDate maybeDay(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(maybeDay(row, column), column);
    }

    static Digest digest(ResultSet row, String column) throws SQLException {
        return Digest.stored(row.getBytes(column));
    }

    static @Nullable Digest maybeDigest(ResultSet row, String column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? null : Digest.stored(bytes);
    }

    /** Every column that is not null by its name, as texts; documents are left out. */
    static Map<String, String> texts(ResultSet row) throws SQLException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            String name = row.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT);
            Object value = name.equals("document") ? null : value(row, i);
            if (value != null) {
                texts.put(name, Projection.text(value));
            }
        }
        return texts;
    }

    private static @Nullable Object value(ResultSet row, int column) throws SQLException {
        return switch (row.getMetaData().getColumnType(column)) {
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> {
                OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
                yield time == null ? null : time.toInstant();
            }
            case Types.DATE -> row.getObject(column, LocalDate.class);
            default -> row.getObject(column);
        };
    }

    /** Of a row that names its columns as the event does. */
    static EventFacts facts(ResultSet row, String provinceColumn, String seqColumn) throws SQLException {
        return new EventFacts(
                row.getString(provinceColumn),
                row.getLong("dossier_id"),
                row.getLong(seqColumn),
                row.getLong("message_id"),
                row.getInt("item"),
                time(row, "occurred_at"),
                time(row, "recorded_at"),
                row.getString("system"),
                row.getString("message_type"),
                row.getString("status_before"),
                row.getString("status_after"));
    }

    static Seal seal(ResultSet row) throws SQLException {
        return new Seal(
                row.getString("province"),
                row.getLong("position"),
                row.getLong("event_id"),
                day(row, "on_day"),
                row.getString("code"),
                row.getLong("seq"),
                digest(row, "event_digest"),
                digest(row, "content_digest"),
                digest(row, "document_digest"),
                digest(row, "hash"));
    }

    static DayRoot root(ResultSet row) throws SQLException {
        return new DayRoot(
                row.getString("province"),
                day(row, "on_day"),
                row.getLong("first_position"),
                row.getLong("last_position"),
                digest(row, "merkle"),
                digest(row, "head"),
                digest(row, "previous"),
                time(row, "closed_at"),
                digest(row, "hash"));
    }

    static Stamp stamp(ResultSet row) throws SQLException {
        return new Stamp(
                row.getString("province"),
                day(row, "on_day"),
                row.getString("authority"),
                time(row, "stamped_at"),
                row.getBytes("token"));
    }
}
