package org.lienthong.registry;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Money;
import org.lienthong.dossier.PaymentKind;
import org.lienthong.dossier.ProvinceCode;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tax notices and payments of the country, the newest first. */
@Component
public class MoneyLists {

    private static final int EXPORTED = 500;

    private final JdbcClient jdbc;

    MoneyLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param limit 1 to {@link Register#LONGEST} */
    public Page<Notice> notices(MoneyFilter filter, int limit, @Nullable Cursor cursor) {
        return page(MoneyQueries.NOTICES, filter, limit, cursor, MoneyLists::notice);
    }

    /** @param limit 1 to {@link Register#LONGEST} */
    public Page<Paid> payments(MoneyFilter filter, int limit, @Nullable Cursor cursor) {
        return page(MoneyQueries.PAYMENTS, filter, limit, cursor, MoneyLists::payment);
    }

    /** The whole list from its beginning to its end. */
    public void eachNotice(MoneyFilter filter, Receiver<Notice> receiver) throws IOException {
        each(MoneyQueries.NOTICES, filter, receiver, MoneyLists::notice);
    }

    /** The whole list from its beginning to its end. */
    public void eachPayment(MoneyFilter filter, Receiver<Paid> receiver) throws IOException {
        each(MoneyQueries.PAYMENTS, filter, receiver, MoneyLists::payment);
    }

    private <T> Page<T> page(
            MoneyQueries queries, MoneyFilter filter, int limit, @Nullable Cursor cursor, RowMapper<T> read) {
        Query total = queries.total(filter);
        long many = jdbc.sql(total.sql())
                .params(total.values())
                .query((row, number) -> row.getLong("many"))
                .single();
        // Who looks for none may read everything.
        Part<T> part = many == 0 ? new Part<>(List.of(), null) : part(queries, filter, limit, cursor, read);
        return new Page<>(
                part.items(), many, part.next() == null ? null : part.next().text());
    }

    private <T> void each(MoneyQueries queries, MoneyFilter filter, Receiver<T> receiver, RowMapper<T> read)
            throws IOException {
        Cursor cursor = null;
        do {
            Part<T> part = part(queries, filter, EXPORTED, cursor, read);
            for (T item : part.items()) {
                receiver.take(item);
            }
            cursor = part.next();
        } while (cursor != null);
    }

    private record Placed<T>(T item, Cursor place) {}

    private record Part<T>(List<T> items, @Nullable Cursor next) {}

    private <T> Part<T> part(
            MoneyQueries queries, MoneyFilter filter, int limit, @Nullable Cursor cursor, RowMapper<T> read) {
        Query query = queries.part(filter, limit + 1, cursor);
        List<Placed<T>> rows = jdbc.sql(query.sql())
                .params(query.values())
                .query((row, number) ->
                        new Placed<T>(read.mapRow(row, number), Cursor.after(Times.of(row, "at"), row.getLong("id"))))
                .list();
        return new Part<>(
                rows.stream().limit(limit).map(Placed::item).toList(),
                rows.size() <= limit ? null : rows.get(limit - 1).place());
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getString("code"),
                new ProvinceCode(row.getString("province")),
                row.getString("procedure_code"),
                row.getString("number"),
                Times.of(row, "notified_at"),
                row.getObject("due_on", LocalDate.class),
                new Money(row.getLong("vnd")),
                new Money(row.getLong("open_vnd")));
    }

    private static Paid payment(ResultSet row, int number) throws SQLException {
        return new Paid(
                row.getString("code"),
                new ProvinceCode(row.getString("province")),
                row.getString("procedure_code"),
                row.getString("reference"),
                row.getString("number"),
                PaymentKind.valueOf(row.getString("kind")),
                Times.of(row, "paid_at"),
                new Money(row.getLong("vnd")));
    }
}
