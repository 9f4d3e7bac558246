package org.lienthong.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Resting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** As its circuit says. */
@Component
class JdbcResting implements Resting {

    private final JdbcClient jdbc;

    JdbcResting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Rest> of(SystemId system, Instant now) {
        OffsetDateTime moment = now.atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                        select case when paused_until > :now then 'PAUSED' else 'LEFT_ALONE' end from circuit
                        where province = :province and system = :system and (paused_until > :now or open_until > :now)""")
                .param("now", moment)
                .param("province", system.province().value())
                .param("system", system.name())
                .query(String.class)
                .optional()
                .map(Rest::valueOf);
    }
}
