package org.lienthong.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.OwedNotice;
import org.lienthong.dossier.Payment;
import org.lienthong.dossier.PaymentKind;
import org.lienthong.mapping.NationalJson;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Dossiers of before the figures get their rows of notices and payments from their documents. Which notice came when is not
 * known of them any more: all of a dossier count on the day of its first.
 */
@Component
class RefillingMoney extends Refilling {

    private static final int STEP = 1000;

    private record Row(long id, String province, @Nullable String procedure, OffsetDateTime at, Dossier dossier) {}

    RefillingMoney() {
        super("11.2", "refilling money");
    }

    @Override
    public void migrate(Context context) {
        JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
        long after = 0;
        List<Row> rows = next(jdbc, after);
        while (!rows.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into tax_notice (dossier_id, place, province, procedure_code, number, notified_at, due_on, vnd, open_vnd, waiting) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    rows.stream().flatMap(row -> notices(row).stream()).toList());
            jdbc.batchUpdate(
                    "insert into payment (dossier_id, place, province, procedure_code, reference, number, kind, paid_at, vnd) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    rows.stream().flatMap(row -> payments(row).stream()).toList());
            after = rows.get(rows.size() - 1).id();
            rows = next(jdbc, after);
        }
    }

    /** Only dossiers that were told of money. */
    private static List<Row> next(JdbcTemplate jdbc, long after) {
        return jdbc.query("""
                select d.id, d.province, d.procedure_code, d.document, told.at from dossier d join (
                    select dossier_id, min(occurred_at) as at from event
                    where message_type in ('OBLIGATION_NOTIFIED', 'OBLIGATION_PAID') group by dossier_id) told
                    on told.dossier_id = d.id
                where d.id > ? order by d.id fetch first\s""" + STEP + " rows only", RefillingMoney::row, after);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("province"),
                row.getString("procedure_code"),
                row.getObject("at", OffsetDateTime.class),
                NationalJson.read(row.getString("document"), Dossier.class));
    }

    private static List<@Nullable Object[]> notices(Row row) {
        List<@Nullable Object[]> values = new ArrayList<>();
        for (OwedNotice notice : OwedNotice.of(row.dossier())) {
            values.add(new @Nullable Object[] {
                row.id(),
                values.size(),
                row.province(),
                row.procedure(),
                MoneyRows.cut(notice.number()),
                row.at(),
                notice.dueOn().orElse(null),
                notice.total().vnd(),
                notice.open().vnd(),
                notice.waiting()
            });
        }
        return values;
    }

    private static List<@Nullable Object[]> payments(Row row) {
        List<@Nullable Object[]> values = new ArrayList<>();
        for (Payment payment : row.dossier().payments()) {
            values.add(new @Nullable Object[] {
                row.id(),
                values.size(),
                row.province(),
                row.procedure(),
                MoneyRows.cut(payment.reference()),
                MoneyRows.cut(payment.noticeNumber()),
                payment.kind().name(),
                Optional.ofNullable(payment.paidAt())
                        .map((Instant at) -> at.atOffset(ZoneOffset.UTC))
                        .orElse(row.at()),
                payment.kind() == PaymentKind.PAYMENT ? payment.amount().vnd() : 0
            });
        }
        return values;
    }
}
