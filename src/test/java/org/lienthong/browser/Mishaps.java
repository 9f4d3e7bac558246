package org.lienthong.browser;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.lienthong.channels.Intake;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Arrival;
import org.lienthong.operations.ReplayPlans;
import org.lienthong.operations.ReplayTarget;
import org.lienthong.operations.ReplayWish;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What went wrong in the hub of the journeys, once: a message that waits for a person, a plan that nobody confirmed, an outage that is over. */
record Mishaps(long quarantined, long plan, long incident) {

    private static final String CODE = "H56.12-261126-9902";

    static Mishaps in(LiveHub hub) {
        JdbcClient jdbc = hub.bean(JdbcClient.class);
        hub.bean(Intake.class).receive(withUnknownStatus());
        long quarantined = Awaitility.await("a message waits for a person")
                .until(
                        () -> first(jdbc, "select max(id) from quarantine where name = '" + CODE + "'"),
                        Objects::nonNull);
        return new Mishaps(quarantined, plan(hub), incident(jdbc));
    }

    private static Arrival withUnknownStatus() {
        byte[] body = """
                {"madonvi":"H56","service":"DongBoHoSoMC","isUpdating":"False","data":[
                 {"MaHoSo":"%s","MaTTHC":"1.012783","ChuHoSo":"Lê Văn Dũng","LoaiDoiTuong":"1",
                  "NgayNopHoSo":"20261102090000","TrangThaiHoSo":"77"}]}""".formatted(CODE).getBytes(StandardCharsets.UTF_8);
        return new Arrival(
                new SystemId(new ProvinceCode("H56"), "portal"),
                "DongBoHoSoMC",
                "a-status-that-nobody-knows",
                "application/json",
                body,
                Instant.parse("2026-11-02T02:00:00Z"));
    }

    private static long plan(LiveHub hub) {
        ReplayWish wish = new ReplayWish(
                ReplayTarget.QUARANTINE,
                new ProvinceCode("H56"),
                "portal",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                60,
                "đã bổ sung mã trạng thái");
        try {
            return hub.bean(ReplayPlans.class).plan(wish, "operator").id();
        } catch (ReplayPlans.TooMany many) {
            throw new AssertionError(many);
        }
    }

    private static long incident(JdbcClient jdbc) {
        jdbc.sql("""
                        insert into incident (kind, scope, province, system, cause, began_at, opened_at, calm_since, ended_at, times, most, systems, excused)
                        values ('UNREACHABLE', 'SYSTEM', 'H26', 'portal', 'no reply', timestamp with time zone '2026-11-20 01:00:00Z',
                            timestamp with time zone '2026-11-20 01:05:00Z', timestamp with time zone '2026-11-20 03:00:00Z',
                            timestamp with time zone '2026-11-20 03:10:00Z', 4, 12, 'H26/portal', false)""").update();
        return Objects.requireNonNull(first(jdbc, "select max(id) from incident where times = 4 and most = 12"));
    }

    private static @Nullable Long first(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql)
                .query((row, number) -> row.getObject(1, Long.class))
                .list()
                .get(0);
    }
}
