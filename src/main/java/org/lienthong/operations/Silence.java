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
 * Systems that used to speak and say nothing any more, each judged by its own rhythm: who speaks on every working day is missed
 * after one, who speaks on every second after ten. A weekend and a holiday are no silence, and who never spoke much is not missed.
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

    /** A silence that its own rhythm makes less likely than one in a thousand is no chance. */
    private static final double NO_CHANCE = Math.log(0.001);

    private record Heard(int days, LocalDate first, Instant last) {}

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
                    && wholeDays(last.last(), today) >= (before ? settings.silentDays() : missed(system, last))) {
                silent.add(Affected.of(system, last.last(), null));
            }
        }
        return silent;
    }

    /** After so many whole working days it is missed; what cannot be reached is told as that, until it can. */
    private int missed(Connection system, Heard heard) {
        if (heard.days() < settings.speaksOn() || system.state() == Connection.State.DOWN) {
            return Integer.MAX_VALUE;
        }
        int could = law.calendar().count(heard.first().minusDays(1), LocalDate.ofInstant(heard.last(), VIET_NAM));
        double each = Math.min(0.9995, heard.days() / (double) Math.max(1, could));
        return Math.max(settings.silentDays(), (int) Math.ceil(NO_CHANCE / Math.log(1 - each)));
    }

    /** Working days that passed between the day on which it spoke and today. */
    private int wholeDays(Instant last, LocalDate today) {
        return law.calendar().count(LocalDate.ofInstant(last, VIET_NAM), today.minusDays(1));
    }

    private Map<SystemId, Heard> heard(LocalDate since) {
        Map<SystemId, Heard> heard = new HashMap<>();
        jdbc.sql("""
                        select province, system, count(distinct on_day) as days, min(on_day) as first_day, max(last_at) as last_at from exchange_count
                        where direction = 'IN' and on_day >= :since group by province, system""")
                .param("since", since)
                .query((row, number) -> heard.put(
                        new SystemId(new ProvinceCode(row.getString("province")), row.getString("system")),
                        new Heard(
                                row.getInt("days"),
                                row.getObject("first_day", LocalDate.class),
                                Objects.requireNonNull(ReplayPlans.time(row, "last_at")))))
                .list();
        return heard;
    }
}
