package org.lienthong.registry;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What officials did to a dossier by hand. */
@Component
public class ActsRecord {

    private static final int MOST = 100;

    private final JdbcClient jdbc;

    ActsRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first, at most 100. */
    public List<OfficialAct> of(Entry entry) {
        return jdbc.sql("""
                        select id, act_key, kind, done_by, office, done_at, subject, reason, outcome
                        from desk_act where dossier_id = :dossier order by id desc limit :most""")
                .param("dossier", entry.id())
                .param("most", MOST)
                .query((row, number) -> new OfficialAct(
                        row.getLong("id"),
                        row.getString("act_key"),
                        row.getString("kind"),
                        row.getString("done_by"),
                        row.getString("office"),
                        Times.of(row, "done_at"),
                        row.getString("subject"),
                        row.getString("reason"),
                        row.getString("outcome")))
                .list();
    }
}
