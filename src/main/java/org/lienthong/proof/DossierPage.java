package org.lienthong.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.ledger.Projection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Dossiers as their rows say, with their events and names, some hundreds at a time. */
final class DossierPage {

    private DossierPage() {}

    /** @param columns every column by its name as {@link Projection} writes it; absent ones are left out */
    record Row(long id, String document, Map<String, String> columns) {
        String province() {
            return columns.getOrDefault("province", "");
        }

        String code() {
            return columns.getOrDefault("code", "");
        }
    }

    /** One event as far as the dossier follows from it. */
    record Said(
            long dossierId,
            long seq,
            String province,
            Instant at,
            Instant recordedAt,
            String statusAfter,
            String content) {}

    /** Rows of another table, by the dossier to which they belong. */
    record Rows(Map<Long, List<Map<String, String>>> rows) {
        List<Map<String, String>> of(Row dossier) {
            return rows.getOrDefault(dossier.id(), List.of());
        }
    }

    record Page(
            List<Row> dossiers,
            Map<Long, List<Said>> events,
            Rows names,
            Rows shadowNames,
            Rows notices,
            Rows payments,
            Rows lines,
            Rows words) {}

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
            Rows none = new Rows(Map.of());
            return new Page(dossiers, Map.of(), none, none, none, none, none, none);
        }
        List<Long> ids = dossiers.stream().map(Row::id).toList();
        return new Page(
                dossiers,
                events(jdbc, ids),
                rows(jdbc, "select * from dossier_alias where dossier_id in (:ids) order by name_key", ids),
                rows(jdbc, "select * from shadow_name where dossier_id in (:ids) order by place", ids),
                rows(jdbc, "select * from tax_notice where dossier_id in (:ids) order by place, id", ids),
                rows(jdbc, "select * from payment where dossier_id in (:ids) order by place, id", ids),
                rows(jdbc, "select l.*, l.id as dossier_id from dossier_line l where l.id in (:ids)", ids),
                rows(jdbc, "select * from dossier_words where dossier_id in (:ids)", ids));
    }

    private static Map<Long, List<Said>> events(JdbcClient jdbc, List<Long> ids) {
        return jdbc
                .sql("""
                        select dossier_id, seq, province, occurred_at, recorded_at, status_after, content from event
                        where dossier_id in (:ids) order by dossier_id, seq""")
                .param("ids", ids)
                .query((row, number) -> new Said(
                        row.getLong("dossier_id"),
                        row.getLong("seq"),
                        row.getString("province"),
                        Columns.time(row, "occurred_at"),
                        Columns.time(row, "recorded_at"),
                        row.getString("status_after"),
                        row.getString("content")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Said::dossierId, HashMap::new, Collectors.toList()));
    }

    private static Rows rows(JdbcClient jdbc, String sql, List<Long> ids) {
        return new Rows(jdbc.sql(sql).param("ids", ids).query((row, number) -> Columns.texts(row)).list().stream()
                .collect(Collectors.groupingBy(
                        row -> Long.parseLong(row.getOrDefault("dossier_id", "0")),
                        HashMap::new,
                        Collectors.toList())));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getLong("id"), row.getString("document"), Columns.texts(row));
    }
}
