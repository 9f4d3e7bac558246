package org.lienthong.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** By which rules the clocks of each province were read last, for all nodes and their next starts. */
record ClockReadings(NamedParameterJdbcTemplate jdbc) {

    /** @param since when the first node read by these rules; null for readings older than this column */
    record Read(String version, @Nullable Instant since) {}

    Map<String, Read> all() {
        return jdbc.getJdbcOperations().query("select province, version, since from clock_reading", rows -> {
            Map<String, Read> all = new HashMap<>();
            while (rows.next()) {
                OffsetDateTime since = rows.getObject("since", OffsetDateTime.class);
                all.put(
                        rows.getString("province"),
                        new Read(rows.getString("version"), since == null ? null : since.toInstant()));
            }
            return all;
        });
    }

    void remember(String province, String version, Instant now) {
        Map<String, Object> values =
                Map.of("province", province, "version", version, "since", now.atOffset(ZoneOffset.UTC));
        if (jdbc.update(
                        "update clock_reading set version = :version, since = :since where province = :province",
                        values)
                == 0) {
            jdbc.update(
                    "insert into clock_reading (province, version, since) values (:province, :version, :since)"
                            + " on conflict do nothing",
                    values);
        }
    }
}
