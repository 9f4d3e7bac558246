package org.lienthong.sandbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A database of the partner's own that the hub reads and writes. Nobody tells the partner that a row was read, so it
 * counts as heard after a moment: the hub reads all tables in the order in which they changed. Rows that the hub leaves are taken in the order in which they came.
 */
final class TableLine implements Line {

    private final Connection connection;
    private final List<String> tables;
    private final Desk desk;
    private final Pace pace;

    /** Where a database is and who may enter. */
    record Place(String url, String user, String password) {}

    /**
     * @param tables in which the hub leaves rows
     * @param made statements that make the tables; they change nothing when the tables are there
     */
    TableLine(Place place, List<String> tables, String made, Desk desk, Pace pace) {
        this.tables = tables;
        this.desk = desk;
        this.pace = pace;
        try {
            // The driver closes what is open when the process ends, while the partner still reads.
            this.connection = DriverManager.getConnection(
                    place.url() + ";DB_CLOSE_ON_EXIT=FALSE", place.user(), place.password());
            connection.setAutoCommit(false);
            try (Statement make = connection.createStatement()) {
                for (String one : made.split(";")) {
                    if (!one.isBlank()) {
                        make.execute(one);
                    }
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("the sandbox could not make a database", e);
        }
    }

    @Override
    public synchronized CompletableFuture<Said> send(Fact.Queued call, Letter letter) {
        CompletableFuture<Said> heard = new CompletableFuture<>();
        try {
            insert(letter);
            desk.later(() -> heard.complete(new Said(200, "")), pace.reading());
        } catch (SQLException e) {
            heard.completeExceptionally(e);
            undo();
        }
        return heard;
    }

    /** Copies that are read in one look would be the rows of one message. */
    @Override
    public Duration apart() {
        return pace.look();
    }

    @Override
    public synchronized void leave(Letter letter) {
        try {
            insert(letter);
        } catch (SQLException e) {
            undo();
            throw new IllegalStateException("the sandbox could not write into its database", e);
        }
    }

    private void insert(Letter letter) throws SQLException {
        for (JsonNode row : Json.read(letter.body()).path("rows")) {
            insert(letter.path(), row);
        }
        connection.commit();
    }

    private void insert(String table, JsonNode row) throws SQLException {
        List<Map.Entry<String, JsonNode>> cells = new ArrayList<>(row.properties());
        String names = cells.stream().map(cell -> quoted(cell.getKey())).collect(Collectors.joining(", "));
        String marks = cells.stream().map(cell -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into " + quoted(table) + " (" + names + ") values (" + marks + ")")) {
            for (int i = 0; i < cells.size(); i++) {
                insert.setString(i + 1, cells.get(i).getValue().asString());
            }
            insert.executeUpdate();
        }
    }

    @Override
    public void listen(PartnerDoors doors) {
        try {
            for (Left left : left()) {
                String body = left.document().toString();
                if (doors.left("/" + left.table(), body.getBytes(StandardCharsets.UTF_8))) {
                    taken(left);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the sandbox could not read its database", e);
        } finally {
            desk.later(() -> listen(doors), pace.firstRetry());
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the sandbox could not close a database", e);
        }
    }

    /** Rows of one message: they share the key of the first one. */
    private record Left(String table, String key, long number, ObjectNode document) {}

    private synchronized List<Left> left() throws SQLException {
        List<Left> found = new ArrayList<>();
        for (String table : tables) {
            Map<String, Left> messages = new LinkedHashMap<>();
            try (PreparedStatement select = connection.prepareStatement(
                            "select * from " + quoted(table) + " where not DANHAN order by THUTU");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String key = rows.getString("LT_KHOA").replaceFirst("/\\d+$", "");
                    long number = rows.getLong("THUTU");
                    messages.computeIfAbsent(key, one -> new Left(table, one, number, Json.object()))
                            .document()
                            .withArray("rows")
                            .add(row(rows));
                }
            }
            found.addAll(messages.values());
        }
        connection.commit();
        found.sort(Comparator.comparing(Left::number));
        return found;
    }

    private static ObjectNode row(ResultSet rows) throws SQLException {
        ObjectNode row = Json.object();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            String value = rows.getString(i);
            if (value != null) {
                row.put(rows.getMetaData().getColumnName(i), value);
            }
        }
        return row;
    }

    private synchronized void taken(Left left) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update " + quoted(left.table()) + " set DANHAN = true where LT_KHOA = ? or LT_KHOA like ?")) {
            update.setString(1, left.key());
            update.setString(2, left.key() + "/%");
            update.executeUpdate();
        }
        connection.commit();
    }

    private void undo() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException("the sandbox's database is broken", e);
        }
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "") + "\"";
    }
}
