package org.lienthong.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.province.Rehearsals;
import org.lienthong.province.Rehearsed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What rehearsals told, in the ledger's database, which all nodes share. */
@Component
class RehearsalRecord implements Rehearsals {

    private static final int LONGEST_NAME = 120;

    private final JdbcClient jdbc;

    RehearsalRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(Rehearsed rehearsed) {
        String by = rehearsed.by();
        jdbc.sql("""
                        insert into rehearsal (province, rehearsed_at, told_by, against, digest, played, failed, unplayed)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        rehearsed.province().value(),
                        OffsetDateTime.ofInstant(rehearsed.at(), ZoneOffset.UTC),
                        by.length() > LONGEST_NAME ? by.substring(0, LONGEST_NAME) : by,
                        rehearsed.against().name(),
                        rehearsed.digest(),
                        rehearsed.played(),
                        rehearsed.failed(),
                        rehearsed.unplayed())
                .update();
    }

    @Override
    public List<Rehearsed> last(ProvinceCode province, String digest) {
        return Arrays.stream(Rehearsed.Against.values())
                .flatMap(against -> last(province, digest, against).stream())
                .toList();
    }

    private Optional<Rehearsed> last(ProvinceCode province, String digest, Rehearsed.Against against) {
        return jdbc.sql("""
                        select province, rehearsed_at, told_by, against, digest, played, failed, unplayed from rehearsal
                        where province = ? and digest = ? and against = ?
                        order by rehearsed_at desc, id desc fetch first 1 rows only""")
                .params(province.value(), digest, against.name())
                .query(RehearsalRecord::rehearsed)
                .optional();
    }

    private static Rehearsed rehearsed(ResultSet row, int number) throws SQLException {
        return new Rehearsed(
                new ProvinceCode(row.getString("province")),
                row.getObject("rehearsed_at", OffsetDateTime.class).toInstant(),
                row.getString("told_by"),
                Rehearsed.Against.valueOf(row.getString("against")),
                row.getString("digest"),
                row.getInt("played"),
                row.getInt("failed"),
                row.getInt("unplayed"));
    }
}
