package org.lienthong.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.mapping.NationalJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to a dossier, in the order in which it took effect. */
@Component
public class Timelines {

    private final JdbcClient jdbc;

    Timelines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Step> of(Entry entry) {
        return jdbc.sql("""
                        select seq, occurred_at, recorded_at, system, message_id, status_before, status_after, content
                        from event where dossier_id = :dossier order by seq""").param("dossier", entry.id()).query(Timelines::read).list();
    }

    private static Step read(ResultSet row, int number) throws SQLException {
        String before = row.getString("status_before");
        return new Step(
                row.getLong("seq"),
                Times.of(row, "occurred_at"),
                Times.of(row, "recorded_at"),
                row.getString("system"),
                row.getLong("message_id"),
                before == null ? null : DossierStatus.valueOf(before),
                DossierStatus.valueOf(row.getString("status_after")),
                NationalJson.read(row.getString("content"), NationalMessage.class));
    }
}
