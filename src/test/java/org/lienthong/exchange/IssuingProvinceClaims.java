package org.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Each dossier is kept with the province that issued its code, also those from before there was a place for that. */
interface IssuingProvinceClaims extends Claims {

    String BEFORE = "before_former_provinces";

    @Test
    default void theProvinceOfTheCodeIsKeptHoweverTheCodeIsWrittenAndWhoeverHoldsTheDossier() {
        for (String code :
                List.of("H56.12-261102-0001", "000.00.12.h22-260601-0002", "H22-260601-00003", "TN-2026-4")) {
            world().hear(Letters.walkIn(code, "BN-" + code.substring(code.length() - 3)));
        }

        assertThat(issuing("dossier"))
                .containsOnly(
                        Map.entry("H56.12-261102-0001", "H56"),
                        Map.entry("000.00.12.H22-260601-0002", "H22"),
                        Map.entry("H22-260601-00003", "H22"),
                        Map.entry("TN-2026-4", "none"));
        assertThat(world().records.one("select min(province) || max(province) from dossier"))
                .isEqualTo("H56H56");
    }

    @Test
    default void dossiersFromBeforeThereWasAPlaceForItGetItWhenTheTablesMoveOn() throws SQLException {
        to("2.1");
        List.of(
                        "H56.12-261102-0001",
                        "h22.5-240115-000017",
                        "H22-240115-0003",
                        "000.00.19.H29-190101-0001",
                        "000.00.19.h49-190101-0002",
                        "BN-H56.01-261102-0001",
                        "G22.01.02-240115-0001",
                        "Hà Giang-1",
                        "TN-2026-4")
                .forEach(this::insert);
        to("3");

        assertThat(issuing(BEFORE + ".dossier"))
                .containsOnly(
                        Map.entry("H56.12-261102-0001", "H56"),
                        Map.entry("H22.5-240115-000017", "H22"),
                        Map.entry("H22-240115-0003", "H22"),
                        Map.entry("000.00.19.H29-190101-0001", "H29"),
                        Map.entry("000.00.19.H49-190101-0002", "H49"),
                        Map.entry("BN-H56.01-261102-0001", "none"),
                        Map.entry("G22.01.02-240115-0001", "none"),
                        Map.entry("HÀ GIANG-1", "none"),
                        Map.entry("TN-2026-4", "none"));
    }

    /** Tables of their own beside those of the hub, as they were with this version. */
    private void to(String version) throws SQLException {
        Flyway.configure()
                .dataSource(world().database)
                .schemas(BEFORE)
                .placeholders(Map.of("binary", binary()))
                .target(version)
                .load()
                .migrate();
    }

    private String binary() throws SQLException {
        try (Connection connection = world().database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")
                    ? "bytea"
                    : "binary large object";
        }
    }

    private void insert(String code) {
        world().records.write("""
                insert into %s.dossier (id, province, code, status, holder, changed_at, search_text, last_event, document)
                values (nextval('%s.dossier_ids'), 'H60', ?, 'ACCEPTED', 'LAND_OFFICE', timestamp '2026-06-01 00:00:00', '', 1, '{}')""".formatted(BEFORE, BEFORE), code);
    }

    private Map<String, String> issuing(String table) {
        return world().records.pairs("select upper(code), coalesce(issuing_province, 'none') from " + table);
    }
}
