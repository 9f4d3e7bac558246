package org.lienthong.ledger;

import java.util.List;
import org.flywaydb.core.api.migration.Context;
import org.lienthong.dossier.Finding;
import org.lienthong.exchange.PartnersWords;
import org.lienthong.mapping.NationalJson;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** What waits since before causes were told apart by what partners said gets their words out of its findings. */
@Component
class RefillingCauses extends Refilling {

    private static final int STEP = 1000;

    private record Row(long id, String said) {}

    RefillingCauses() {
        super("33.1", "refilling causes");
    }

    @Override
    public void migrate(Context context) {
        JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
        List<Row> rows = next(jdbc, 0);
        while (!rows.isEmpty()) {
            jdbc.batchUpdate(
                    "update quarantine set said = ? where id = ?",
                    rows.stream()
                            .map(row -> new Object[] {row.said(), row.id()})
                            .toList());
            rows = next(jdbc, rows.get(rows.size() - 1).id());
        }
    }

    private static List<Row> next(JdbcTemplate jdbc, long after) {
        return jdbc.query(
                "select id, findings from quarantine where id > ? and rule in ('partner-refused', 'row-refused') order by id"
                        + " fetch first " + STEP + " rows only",
                (row, number) -> new Row(
                        row.getLong("id"),
                        PartnersWords.of(NationalJson.readList(row.getString("findings"), Finding.class))),
                after);
    }
}
