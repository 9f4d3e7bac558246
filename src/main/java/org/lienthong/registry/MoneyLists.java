package org.lienthong.registry;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.Instalment;
import org.lienthong.clock.LegalTime;
import org.lienthong.clock.PaymentDeadlines;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.Money;
import org.lienthong.dossier.PaymentKind;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.mapping.NationalJson;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tax notices and payments of the country, the newest first. */
@Component
public class MoneyLists {

    private static final int EXPORTED = 500;

    private final JdbcClient jdbc;
    private final PaymentDeadlines deadlines;

    MoneyLists(JdbcClient jdbc, LegalTime law) {
        this.jdbc = jdbc;
        this.deadlines = law.payments();
    }

    /** @param limit 1 to {@link Register#LONGEST} */
    public Page<Notice> notices(MoneyFilter filter, int limit, @Nullable Cursor cursor) {
        return page(MoneyQueries.NOTICES, filter, limit, cursor, this::notice);
    }

    /** @param limit 1 to {@link Register#LONGEST} */
    public Page<Paid> payments(MoneyFilter filter, int limit, @Nullable Cursor cursor) {
        return page(MoneyQueries.PAYMENTS, filter, limit, cursor, MoneyLists::payment);
    }

    /** The whole list from its beginning to its end. */
    public void eachNotice(MoneyFilter filter, Receiver<Notice> receiver) throws IOException {
        each(MoneyQueries.NOTICES, filter, receiver, this::notice);
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

    private Notice notice(ResultSet row, int number) throws SQLException {
        LocalDate told = row.getObject("due_on", LocalDate.class);
        Optional<Instalment> byLaw = told == null ? byLaw(row) : Optional.empty();
        return new Notice(
                row.getString("code"),
                new ProvinceCode(row.getString("province")),
                row.getString("procedure_code"),
                row.getString("number"),
                Times.of(row, "notified_at"),
                told == null ? byLaw.map(Instalment::dueOn).orElse(null) : told,
                told == null ? byLaw.map(Instalment::basis).orElse(Instalment.Basis.UNKNOWN) : Instalment.Basis.NOTICE,
                new Money(row.getLong("vnd")),
                new Money(row.getLong("open_vnd")));
    }

    /**
     * What falls due first of a notice that tells no day; of one that is paid, what did. A row of a notice that its dossier does not
     * have is for those who verify to name; it breaks no list.
     */
    private Optional<Instalment> byLaw(ResultSet row) throws SQLException {
        Dossier dossier = NationalJson.read(row.getString("document"), Dossier.class);
        List<Instalment> all = dossier.notices().stream()
                .skip(row.getInt("place"))
                .limit(1)
                .flatMap(notice -> deadlines.of(notice, dossier).stream())
                .toList();
        return Instalment.next(all).or(() -> all.stream().findFirst());
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
