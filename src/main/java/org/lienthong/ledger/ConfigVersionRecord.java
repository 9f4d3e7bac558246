package org.lienthong.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.province.ConfigFiles;
import org.lienthong.province.ConfigVersion;
import org.lienthong.province.ConfigVersions;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The versions of the provinces in the ledger's database, which all nodes share. */
@Component
class ConfigVersionRecord implements ConfigVersions {

    private static final String COLUMNS =
            "select province, version, activated_at, activated_by, digest, in_force, back_to, note from config_version ";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ConfigVersionRecord(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public List<ConfigVersion> inForce() {
        return jdbc.sql(COLUMNS + "where in_force order by province")
                .query(ConfigVersionRecord::version)
                .list();
    }

    @Override
    public List<ConfigVersion> of(ProvinceCode province, int limit) {
        return jdbc.sql(COLUMNS + "where province = ? order by version desc fetch first ? rows only")
                .params(province.value(), limit)
                .query(ConfigVersionRecord::version)
                .list();
    }

    @Override
    public ConfigFiles files(ProvinceCode province, int version) {
        return jdbc.sql("select files from config_version where province = ? and version = ?")
                .params(province.value(), version)
                .query((row, number) -> ConfigFiles.unzip(row.getBytes("files")))
                .single();
    }

    @Override
    public ConfigVersion record(Next next) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> recorded(next)));
        } catch (DuplicateKeyException sameNumber) {
            throw new Overtaken();
        }
    }

    /** Whoever comes second finds nothing to take out of force, or the number taken. */
    private ConfigVersion recorded(Next next) {
        int ended = jdbc.sql(
                        "update config_version set in_force = false where province = ? and in_force and version = ?")
                .params(next.province().value(), next.over() == null ? 0 : next.over())
                .update();
        if (next.over() != null && ended == 0) {
            throw new Overtaken();
        }
        int number = jdbc.sql("select coalesce(max(version), 0) + 1 from config_version where province = ?")
                .param(next.province().value())
                .query(Integer.class)
                .single();
        if (next.over() == null && number > 1) {
            throw new Overtaken();
        }
        ConfigVersion version = new ConfigVersion(
                next.province(), number, next.at(), next.by(), next.files().digest(), true, next.backTo(), next.note());
        jdbc.sql("""
                        insert into config_version (province, version, activated_at, activated_by, digest, files,
                            in_force, back_to, note) values (?, ?, ?, ?, ?, ?, true, ?, ?)""")
                .params(
                        next.province().value(),
                        number,
                        OffsetDateTime.ofInstant(next.at(), ZoneOffset.UTC),
                        next.by().length() > 120 ? next.by().substring(0, 120) : next.by(),
                        version.digest(),
                        next.files().zip())
                .param(next.backTo())
                .param(next.note())
                .update();
        return version;
    }

    private static ConfigVersion version(ResultSet row, int number) throws SQLException {
        Instant at = row.getObject("activated_at", OffsetDateTime.class).toInstant();
        int backTo = row.getInt("back_to");
        return new ConfigVersion(
                new ProvinceCode(row.getString("province")),
                row.getInt("version"),
                at,
                row.getString("activated_by"),
                row.getString("digest"),
                row.getBoolean("in_force"),
                backTo == 0 ? null : backTo,
                row.getString("note"));
    }
}
