package org.lienthong.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.province.ConfigFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Dates back the version that the first start of a hub brought into force; for a ledger that is filled with a past. */
@Component
public class PastVersions {

    private final JdbcClient jdbc;

    PastVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As if somebody had brought the only version of this province into force then. */
    @Transactional
    public void since(ProvinceCode province, Instant at, String by) {
        jdbc.sql("update config_version set activated_at = ?, activated_by = ? where province = ?")
                .params(time(at), by, province.value())
                .update();
    }

    /** As if these files had been in force before, from then on; what is in force becomes the second version. */
    @Transactional
    public void before(ProvinceCode province, ConfigFiles files, Instant at, String by) {
        jdbc.sql("update config_version set version = 2, back_to = 1 where province = ? and version = 1")
                .params(province.value())
                .update();
        jdbc.sql("""
                        insert into config_version (province, version, activated_at, activated_by, digest, files,
                            in_force, back_to, note) values (?, 1, ?, ?, ?, ?, false, null, 'files')""")
                .params(province.value(), time(at), by, files.digest(), files.zip())
                .update();
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
