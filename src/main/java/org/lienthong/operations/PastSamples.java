package org.lienthong.operations;

import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What {@link Storage} would have measured on the days before; for a ledger that is filled with a past. */
@Component
public class PastSamples {

    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int DAYS = 28;

    private final JdbcClient jdbc;
    private final Storage storage;

    PastSamples(JdbcClient jdbc, Storage storage) {
        this.jdbc = jdbc;
        this.storage = storage;
    }

    /** As if each part had grown with the messages that came, for four weeks, to what it takes now. What was measured stays. */
    @Transactional
    public void fill() {
        LocalDate today = storage.forecast().day();
        double all = messagesBefore(today.plusDays(1));
        for (int days = 1; days <= DAYS && all > 0; days++) {
            LocalDate day = today.minusDays(days);
            jdbc.sql("""
                            insert into storage_sample (on_day, part, bytes, row_count, free)
                            select cast(:day as date), part, cast(bytes * cast(:share as double precision) as bigint),
                                cast(row_count * cast(:share as double precision) as bigint), null
                            from storage_sample where on_day = :today on conflict do nothing""")
                    .param("day", day)
                    .param("today", today)
                    .param("share", messagesBefore(day.plusDays(1)) / all)
                    .update();
        }
    }

    private long messagesBefore(LocalDate day) {
        return jdbc.sql("select count(*) from message where received_at < ?")
                .param(ReplayPlans.column(day.atStartOfDay(VIET_NAM).toInstant()))
                .query(Long.class)
                .single();
    }
}
