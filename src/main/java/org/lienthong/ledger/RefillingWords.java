package org.lienthong.ledger;

import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.CommuneCode;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierWords;
import org.lienthong.mapping.NationalJson;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Dossiers of before the central register get the words by which they are found, and their commune, from their documents. */
@Component
class RefillingWords extends Refilling {

    private static final int STEP = 1000;

    private record Row(long id, Dossier dossier) {}

    RefillingWords() {
        super("9.1", "refilling words");
    }

    @Override
    public void migrate(Context context) {
        Connection connection = context.getConnection();
        JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        long after = 0;
        List<Row> rows = next(jdbc, after);
        while (!rows.isEmpty()) {
            jdbc.batchUpdate(
                    "update dossier set search_text = ?, commune = ? where id = ?",
                    rows.stream().map(RefillingWords::values).toList());
            after = rows.get(rows.size() - 1).id();
            rows = next(jdbc, after);
        }
    }

    private static List<Row> next(JdbcTemplate jdbc, long after) {
        return jdbc.query(
                "select id, document from dossier where id > ? order by id fetch first " + STEP + " rows only",
                (row, number) ->
                        new Row(row.getLong("id"), NationalJson.read(row.getString("document"), Dossier.class)),
                after);
    }

    private static @Nullable Object[] values(Row row) {
        String commune = Optional.ofNullable(DossierWords.commune(row.dossier()))
                .map(CommuneCode::value)
                .orElse(null);
        return new @Nullable Object[] {DossierWords.of(row.dossier()), commune, row.id()};
    }
}
