package org.lienthong.ledger;

import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.lienthong.exchange.OfficialActs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of acts; the key decides which of two presses is the first. */
@Component
class JdbcOfficialActs implements OfficialActs {

    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_OUTCOME = 4000;

    private final JdbcClient jdbc;

    JdbcOfficialActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean note(Act act) {
        return written(act) || brokenOff(act.key());
    }

    /** It was noted, and the hub ended before it knew what came of it. */
    private boolean brokenOff(String key) {
        return jdbc.sql("select count(*) from desk_act where act_key = ? and outcome is null")
                        .param(key)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private boolean written(Act act) {
        return jdbc.sql("""
                        insert into desk_act (act_key, kind, province, dossier_id, done_by, office, done_at, subject, reason)
                        values (:key, :kind, :province, :dossier, :by, :office, :at, :subject, :reason)
                        on conflict do nothing""")
                        .param("key", act.key())
                        .param("kind", act.kind().name())
                        .param("province", act.province().value())
                        .param("dossier", act.dossierId())
                        .param("by", cut(act.by(), 120))
                        .param("office", act.office())
                        .param("at", act.at().atOffset(ZoneOffset.UTC))
                        .param("subject", cut(act.subject(), 200))
                        .param("reason", cut(act.reason(), LONGEST_REASON))
                        .update()
                == 1;
    }

    @Override
    public void outcome(String key, String outcome) {
        jdbc.sql("update desk_act set outcome = :outcome where act_key = :key")
                .param("outcome", cut(outcome, LONGEST_OUTCOME))
                .param("key", key)
                .update();
    }

    private static @Nullable String cut(@Nullable String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most);
    }
}
