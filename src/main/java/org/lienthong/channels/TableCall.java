package org.lienthong.channels;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.Finding;
import org.lienthong.exchange.Deliveries.Claimed;
import org.lienthong.exchange.Outcome;
import org.lienthong.exchange.Partners.Held;
import org.lienthong.exchange.Partners.Knowledge;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Profile.Call;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One message, one transaction into a staging table. Its rows carry the delivery's key in {@link #KEY}, a unique column
 * of the table: what is there already is not written again.
 */
final class TableCall implements Conversation {

    static final String KEY = "LT_KHOA";

    private static final int SECONDS = 20;
    private static final String NO_TIME = "22007";
    private static final Set<Integer> TIMES = Set.of(Types.DATE, Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE);
    private static final JsonMapper JSON = new JsonMapper();

    private final Databases databases;
    private final Phrases phrases;

    TableCall(Databases databases, Phrases phrases) {
        this.databases = databases;
        this.phrases = phrases;
    }

    @Override
    public List<Outcome> tell(PartnerSystem partner, List<Claimed> deliveries) {
        return deliveries.stream().map(delivery -> tell(partner, delivery)).toList();
    }

    private Outcome tell(PartnerSystem partner, Claimed delivery) {
        Call call = phrases.call(partner, delivery.message().type());
        return phrases.of(partner, call, List.of(delivery), Map.of())
                .fold(
                        phrase -> write(partner, call.path(), delivery.idempotencyKey(), phrase.body()),
                        Outcome.Refused::new);
    }

    Outcome write(PartnerSystem partner, String table, String key, byte[] document) {
        boolean sent = false;
        try (Connection connection = databases.connect(partner)) {
            connection.setReadOnly(false);
            connection.setAutoCommit(false);
            try {
                PartnerTable known = PartnerTable.read(connection, table);
                if (isThere(connection, known, key)) {
                    return new Outcome.Delivered(Finding.of("", "has-it-already", "the partner has it already"));
                }
                int number = 0;
                for (Map<String, @Nullable String> row : rows(document)) {
                    insert(connection, known, number++ == 0 ? key : key + "/" + number, row);
                }
                sent = true;
                connection.commit();
                return Outcome.Delivered.asAlways();
            } finally {
                if (!connection.isClosed()) {
                    connection.rollback();
                }
            }
        } catch (PartnerTable.Unknown unknown) {
            return new Outcome.Refused(List.of(unknown.finding()));
        } catch (SQLException failed) {
            return outcome(failed, sent);
        }
    }

    /** Data and constraint faults stay faults however often they are tried; a duplicate key is somebody else's race. */
    private static Outcome outcome(SQLException failed, boolean sent) {
        String state = String.valueOf(failed.getSQLState());
        if (state.equals("23505")) {
            return new Outcome.TryLater(Finding.of("", "being-written", "another copy is being written"));
        }
        if (state.startsWith("22") || state.startsWith("23") || state.startsWith("42")) {
            return new Outcome.Refused(List.of(Finding.of(
                    "",
                    "row-refused",
                    "the partner's table does not take this row (SQL state " + state
                            + "); compare the mapping with the table's columns")));
        }
        Finding why = databaseTrouble(failed);
        return sent ? new Outcome.Unknown(why) : new Outcome.TryLater(why);
    }

    static Finding databaseTrouble(SQLException failed) {
        return Finding.of(
                "",
                "database-trouble",
                "the partner's database is in trouble (SQL state " + failed.getSQLState() + ")");
    }

    private static boolean isThere(Connection connection, PartnerTable table, String key)
            throws SQLException, PartnerTable.Unknown {
        String column = PartnerTable.quoted(table.column(KEY).name());
        try (PreparedStatement select =
                connection.prepareStatement("select 1 from " + table.quoted() + " where " + column + " = ?")) {
            select.setString(1, key);
            select.setQueryTimeout(SECONDS);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void insert(Connection connection, PartnerTable table, String key, Map<String, @Nullable String> row)
            throws SQLException, PartnerTable.Unknown {
        Map<PartnerTable.Column, @Nullable String> values = new LinkedHashMap<>();
        values.put(table.column(KEY), key);
        for (Map.Entry<String, @Nullable String> cell : row.entrySet()) {
            values.put(table.column(cell.getKey()), cell.getValue());
        }
        String columns = values.keySet().stream()
                .map(column -> PartnerTable.quoted(column.name()))
                .collect(Collectors.joining(", "));
        String marks = values.keySet().stream().map(column -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into " + table.quoted() + " (" + columns + ") values (" + marks + ")")) {
            insert.setQueryTimeout(SECONDS);
            int at = 1;
            for (Map.Entry<PartnerTable.Column, @Nullable String> cell : values.entrySet()) {
                bind(insert, at++, cell.getKey().type(), cell.getValue());
            }
            insert.executeUpdate();
        }
    }

    private static void bind(PreparedStatement insert, int at, int type, @Nullable String text) throws SQLException {
        if (text == null) {
            insert.setNull(at, type);
        } else if (TIMES.contains(type)) {
            insert.setObject(at, time(text, type));
        } else {
            insert.setObject(at, text, type);
        }
    }

    /** Not every driver reads ISO 8601 by itself. */
    private static Object time(String text, int type) throws SQLException {
        try {
            return switch (type) {
                case Types.DATE -> LocalDate.parse(text);
                case Types.TIMESTAMP -> LocalDateTime.parse(text);
                default -> OffsetDateTime.parse(text);
            };
        } catch (DateTimeParseException noTime) {
            throw new SQLException("the mapping writes no ISO 8601", NO_TIME);
        }
    }

    private static List<Map<String, @Nullable String>> rows(byte[] document) {
        List<Map<String, @Nullable String>> rows = new ArrayList<>();
        for (JsonNode row : JSON.readTree(document).path("rows")) {
            Map<String, @Nullable String> cells = new LinkedHashMap<>();
            row.properties()
                    .forEach(cell -> cells.put(
                            cell.getKey(),
                            cell.getValue().isNull() ? null : cell.getValue().asString()));
            rows.add(cells);
        }
        return rows;
    }

    @Override
    public Held ask(PartnerSystem partner, Dossier dossier) {
        return new Held(Knowledge.CANNOT_BE_ASKED, null);
    }
}
