package org.lienthong.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.Asked;
import org.lienthong.clock.ClockEvent;
import org.lienthong.clock.LegalStanding;
import org.lienthong.clock.LegalTime;
import org.lienthong.clock.Reported;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.mapping.NationalJson;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The dossiers that have not ended, and their clocks as they stand in the tables. */
record OpenClocks(NamedParameterJdbcTemplate jdbc, LegalTime law) {

    private record Row(long id, LegalTime.Case dossier, DoubtedTimes told, LegalUpdate now) {

        Reported reported() {
            return new Reported(told.completed(), told.promised());
        }
    }

    private record Told(long dossier, ClockEvents.Line line) {}

    /** From one province of an index to the next: few looks, whatever the number of dossiers. */
    List<String> provinces() {
        List<String> provinces = new ArrayList<>();
        List<String> next = after("");
        while (!next.isEmpty()) {
            provinces.addAll(next);
            next = after(next.get(0));
        }
        return provinces;
    }

    private List<String> after(String province) {
        return jdbc.queryForList(
                "select province from dossier where province > :last order by province limit 1",
                Map.of("last", province),
                String.class);
    }

    List<Long> of(String province) {
        return jdbc.queryForList(
                "select id from dossier where province = :province and ended_at is null order by id",
                Map.of("province", province),
                Long.class);
    }

    /** The open ones of which something was told since then. */
    List<Long> told(String province, Instant since) {
        return jdbc.queryForList(
                "select distinct d.id from event e join dossier d on d.id = e.dossier_id"
                        + " where e.recorded_at >= :since and d.province = :province and d.ended_at is null order by d.id",
                Map.of("province", province, "since", since.atOffset(ZoneOffset.UTC)),
                Long.class);
    }

    /**
     * Writes the clocks that the law reads otherwise now; returns how many. Wants a transaction: dossiers are locked in the order
     * in which messages lock them, so that none is applied between reading and writing.
     */
    int reread(List<Long> ids, Instant now) {
        List<Row> rows = jdbc.query(
                "select id, province, procedure_code, " + DoubtedTimes.COLUMNS
                        + ", case when holder = 'TAX_OFFICE' then document end as document, " + LegalUpdate.NAMES
                        + " from dossier where id in (:ids) order by id for update",
                Map.of("ids", ids),
                OpenClocks::row);
        Map<Long, List<ClockEvent>> events = events(ids);
        List<@Nullable Object[]> updates = rows.stream()
                .map(row -> update(row, events.getOrDefault(row.id(), List.of()), now))
                .filter(Objects::nonNull)
                .map(LegalUpdate::parameters)
                .toList();
        jdbc.getJdbcOperations().batchUpdate(LegalUpdate.SQL, updates);
        return updates.size();
    }

    private @Nullable LegalUpdate update(Row row, List<ClockEvent> events, Instant now) {
        LegalStanding standing = law.standing(row.dossier(), events, row.reported(), now);
        LegalUpdate update = standing == null ? row.now() : LegalUpdate.of(row.id(), standing, row.told());
        return update.same(row.now()) ? null : update;
    }

    private Map<Long, List<ClockEvent>> events(List<Long> ids) {
        return jdbc.query("""
                        select dossier_id, seq, occurred_at, recorded_at, message_type, status_before, status_after, content
                        from event where dossier_id in (:ids) order by dossier_id, seq""", Map.of("ids", ids), OpenClocks::told).stream()
                .collect(Collectors.groupingBy(
                        Told::dossier, Collectors.mapping(told -> told.line().event(), Collectors.toList())));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String procedure = row.getString("procedure_code");
        long id = row.getLong("id");
        return new Row(
                id,
                new LegalTime.Case(
                        new ProvinceCode(row.getString("province")),
                        procedure == null ? null : new ProcedureCode(procedure),
                        asked(row.getString("document"))),
                DoubtedTimes.of(row),
                LegalUpdate.stored(id, row));
    }

    /** Only what a slip asks for is told by the document alone. */
    private static Asked asked(@Nullable String document) {
        return document == null ? Asked.UNKNOWN : Asked.of(NationalJson.read(document, Dossier.class));
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        String before = row.getString("status_before");
        return new Told(
                row.getLong("dossier_id"),
                new ClockEvents.Line(
                        row.getLong("seq"),
                        Objects.requireNonNull(maybe(row, "occurred_at")),
                        Objects.requireNonNull(maybe(row, "recorded_at")),
                        MessageType.valueOf(row.getString("message_type")),
                        before == null ? null : DossierStatus.valueOf(before),
                        DossierStatus.valueOf(row.getString("status_after")),
                        row.getString("content")));
    }

    private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
