package org.lienthong.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Dossiers as their rows say, with their events and names, some hundreds at a time. */
final class DossierPage {

    /** Columns that repeat what the document says. */
    private static final List<String> TEXTS =
            List.of("province", "code", "status", "holder", "receipt_number", "procedure_code", "channel");

    private static final List<String> TIMES =
            List.of("submitted_at", "received_at", "due_at", "completed_at", "delivered_at");

    private DossierPage() {}

    /** @param columns the searched columns by name, times as ISO 8601; absent ones are left out */
    record Row(long id, long lastEvent, String document, Map<String, String> columns) {
        String province() {
            return columns.getOrDefault("province", "");
        }

        String code() {
            return columns.getOrDefault("code", "");
        }
    }

    /** One event as far as the dossier follows from it. */
    record Said(long dossierId, long seq, String province, Instant at, String statusAfter, String content) {}

    /** @param kind the kind of name */
    record Name(long dossierId, String province, String key, String kind) {}

    /** @param ids of the dossiers, in order */
    record Page(List<Row> dossiers, Map<Long, List<Said>> events, Map<Long, List<Name>> names) {}

    /** The next dossiers behind this id; of one province only those that it holds or whose code it issued. */
    static Page read(JdbcClient jdbc, @Nullable String province, long after, int limit) {
        return with(
                jdbc,
                jdbc.sql("""
                        select d.* from dossier d where d.id > :after
                          and (cast(:province as varchar) is null or d.province = :province or d.issuing_province = :province)
                        order by d.id limit :limit""")
                        .param("after", after)
                        .param("province", province)
                        .param("limit", limit)
                        .query(DossierPage::row)
                        .list());
    }

    static Page one(JdbcClient jdbc, long id) {
        return with(
                jdbc,
                jdbc.sql("select d.* from dossier d where d.id = ?")
                        .param(id)
                        .query(DossierPage::row)
                        .list());
    }

    private static Page with(JdbcClient jdbc, List<Row> dossiers) {
        if (dossiers.isEmpty()) {
            return new Page(dossiers, Map.of(), Map.of());
        }
        List<Long> ids = dossiers.stream().map(Row::id).toList();
        Map<Long, List<Said>> events = jdbc
                .sql("""
                        select dossier_id, seq, province, occurred_at, status_after, content from event
                        where dossier_id in (:ids) order by dossier_id, seq""")
                .param("ids", ids)
                .query((row, number) -> new Said(
                        row.getLong("dossier_id"),
                        row.getLong("seq"),
                        row.getString("province"),
                        Columns.time(row, "occurred_at"),
                        row.getString("status_after"),
                        row.getString("content")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Said::dossierId, HashMap::new, Collectors.toList()));
        Map<Long, List<Name>> names = jdbc
                .sql("select dossier_id, province, name_key, kind from dossier_alias where dossier_id in (:ids)")
                .param("ids", ids)
                .query((row, number) -> new Name(
                        row.getLong("dossier_id"),
                        row.getString("province"),
                        row.getString("name_key"),
                        row.getString("kind")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Name::dossierId, HashMap::new, Collectors.toList()));
        return new Page(dossiers, events, names);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String column : TEXTS) {
            String text = row.getString(column);
            if (text != null) {
                columns.put(column, text);
            }
        }
        for (String column : TIMES) {
            Instant time = Columns.maybeTime(row, column);
            if (time != null) {
                columns.put(column, time.toString());
            }
        }
        return new Row(row.getLong("id"), row.getLong("last_event"), row.getString("document"), columns);
    }
}
