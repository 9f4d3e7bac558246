package org.lienthong.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Decision;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierCode;
import org.lienthong.dossier.Lifecycle;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.SystemId;
import org.lienthong.mapping.NationalJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What systems knew of dossiers when the past ended that {@link PastDossiers} wrote; for those who play these systems. */
@Component
public class PastKnowledge {

    private final JdbcClient jdbc;

    PastKnowledge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Past(NationalMessage message, Instant at, boolean known) {}

    /**
     * The dossier after the last thing that this system said or was told of it; what happened since then does not count.
     *
     * @param name any of its names
     * @return empty when there is none of the past under this name, or the system was never told of it
     */
    public Optional<Dossier> of(SystemId system, DossierCode name) {
        List<Past> all = jdbc.sql("""
                        select e.content, e.occurred_at, (e.system = :system or exists (
                                select 1 from delivery_done t where t.dossier_id = e.dossier_id and t.destination = :system
                                    and t.event_id = e.id and t.done_at < m.received_at + interval '1' hour)) as known
                        from dossier_alias a join event e on e.dossier_id = a.dossier_id join message m on m.id = e.message_id
                        where a.province = :province and a.name_key = :name and m.message_key like :past
                        order by e.seq""")
                .param("system", system.name())
                .param("province", system.province().value())
                .param("name", name.key())
                .param("past", PastRows.KEY + "%")
                .query((row, number) -> new Past(
                        NationalJson.read(row.getString("content"), NationalMessage.class),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("known")))
                .list();
        int last = all.size();
        while (last > 0 && !all.get(last - 1).known()) {
            last--;
        }
        @Nullable Dossier dossier = null;
        for (Past past : all.subList(0, last)) {
            Decision decision = Lifecycle.decide(dossier, system.province(), past.message(), past.at());
            dossier = decision.fold(Decision.Allowed::dossier, refused -> {
                throw new IllegalStateException("the past holds a move that is not legal: " + refused.findings());
            });
        }
        return Optional.ofNullable(dossier);
    }
}
