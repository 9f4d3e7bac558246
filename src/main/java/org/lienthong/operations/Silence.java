package org.lienthong.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lienthong.clock.LegalTime;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;
import org.lienthong.registry.Connection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Systems that used to speak and say nothing any more. A weekend and a holiday are no silence: whole working days count, and
 * a system that never spoke much is not missed.
 */
@Component
class Silence {

    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int WEEKS = 56;

    private final JdbcClient jdbc;
    private final LegalTime law;
    private final OperationsSettings settings;

    Silence(JdbcClient jdbc, LegalTime law, OperationsSettings settings) {
        this.jdbc = jdbc;
        this.law = law;
        this.settings = settings;
    }

    private record Heard(int days, Instant last) {}

    /**
     * @param known those that are known to be silent: they stay so until they speak, however long that takes
     * @return with the moment since when nothing was heard
     */
    List<Affected> at(Instant now, List<Connection> systems, Set<String> known) {
        LocalDate today = LocalDate.ofInstant(now, VIET_NAM);
        Map<SystemId, Heard> heard = heard(today.minusDays(WEEKS));
        List<Affected> silent = new ArrayList<>();
        for (Connection system : systems) {
            boolean before = known.contains(system.id().toString());
            Heard last = heard.get(system.id());
            if (last == null && before) {
                silent.add(Affected.of(system, now, null));
            } else if (last != null
                    && (before || misses(system, last))
                    && wholeDays(last.last(), today) >= settings.silentDays()) {
                silent.add(Affected.of(system, last.last(), null));
            }
        }
        return silent;
    }

    /** What cannot be reached is told as that, until it can. */
    private boolean misses(Connection system, Heard last) {
        return last.days() >= settings.speaksOn() && system.state() != Connection.State.DOWN;
    }

    /** Working days that passed between the day on which it spoke and today. */
    private int wholeDays(Instant last, LocalDate today) {
        return law.calendar().count(LocalDate.ofInstant(last, VIET_NAM), today.minusDays(1));
    }

    private Map<SystemId, Heard> heard(LocalDate since) {
        Map<SystemId, Heard> heard = new HashMap<>();
        jdbc.sql("""
                        select province, system, count(distinct on_day) as days, max(last_at) as last_at from exchange_count
                        where direction = 'IN' and on_day >= :since group by province, system""")
                .param("since", since)
                .query((row, number) -> heard.put(
                        new SystemId(new ProvinceCode(row.getString("province")), row.getString("system")),
                        new Heard(row.getInt("days"), Objects.requireNonNull(ReplayPlans.time(row, "last_at")))))
                .list();
        return heard;
    }
}
