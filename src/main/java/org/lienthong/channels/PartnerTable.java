package org.lienthong.channels;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lienthong.dossier.Finding;

/** A partner's table as its database describes it: names are quoted only as they stand there, so nothing else can be said. */
record PartnerTable(String name, Map<String, Column> columns) {

    /** @param type of {@link java.sql.Types} */
    record Column(String name, int type) {}

    /** The partner's database has no such table or column. */
    static final class Unknown extends Exception {
        private final transient Finding finding;

        Unknown(Finding finding) {
            super(finding.text());
            this.finding = finding;
        }

        Finding finding() {
            return finding;
        }
    }

    static PartnerTable read(Connection connection, String table) throws SQLException, Unknown {
        DatabaseMetaData meta = connection.getMetaData();
        for (String spelling : List.of(table, table.toUpperCase(Locale.ROOT), table.toLowerCase(Locale.ROOT))) {
            Map<String, Column> columns = new LinkedHashMap<>();
            try (ResultSet rows = meta.getColumns(
                    connection.getCatalog(), connection.getSchema(), spelling.replace("_", "\\_"), null)) {
                while (rows.next()) {
                    String column = rows.getString("COLUMN_NAME");
                    columns.put(column.toUpperCase(Locale.ROOT), new Column(column, rows.getInt("DATA_TYPE")));
                }
            }
            if (!columns.isEmpty()) {
                return new PartnerTable(spelling, columns);
            }
        }
        throw new Unknown(Finding.of(
                table,
                "unknown-table",
                "the partner's database shows the hub no such table; correct the profile or its rights"));
    }

    boolean has(String column) {
        return columns.containsKey(column.toUpperCase(Locale.ROOT));
    }

    /** The column in the database's own spelling. */
    Column column(String column) throws Unknown {
        Column known = columns.get(column.toUpperCase(Locale.ROOT));
        if (known == null) {
            throw new Unknown(Finding.of(
                    name + "." + column,
                    "unknown-column",
                    "the partner's table has no such column; correct the profile or the mapping"));
        }
        return known;
    }

    String quoted() {
        return quoted(name);
    }

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
