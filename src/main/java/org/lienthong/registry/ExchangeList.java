package org.lienthong.registry;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was exchanged with partners, the newest first. */
@Component
public class ExchangeList {

    private static final int EXPORTED = 500;

    private final JdbcClient jdbc;

    ExchangeList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(Exchange exchange, long place) {}

    private record Part(List<Exchange> items, @Nullable Cursor next) {}

    /**
     * @param limit 1 to {@link Register#LONGEST}
     * @param cursor the place after the part before; null for the first
     */
    public Page<Exchange> list(ExchangeFilter filter, int limit, @Nullable Cursor cursor) {
        Part part = part(filter, limit, cursor);
        return new Page<>(
                part.items(),
                count(filter),
                part.next() == null ? null : part.next().text());
    }

    public long count(ExchangeFilter filter) {
        Query query = ExchangeQueries.count(filter);
        return jdbc.sql(query.sql()).params(query.values()).query(Long.class).single();
    }

    /** The whole list from its beginning to its end. */
    public void each(ExchangeFilter filter, Receiver<Exchange> receiver) throws IOException {
        Cursor cursor = null;
        do {
            Part part = part(filter, EXPORTED, cursor);
            for (Exchange exchange : part.items()) {
                receiver.take(exchange);
            }
            cursor = part.next();
        } while (cursor != null);
    }

    private Part part(ExchangeFilter filter, int limit, @Nullable Cursor cursor) {
        Query query = ExchangeQueries.part(filter, limit + 1, cursor);
        List<Row> rows = jdbc.sql(query.sql())
                .params(query.values())
                .query(ExchangeList::row)
                .list();
        List<Exchange> items = rows.stream().limit(limit).map(Row::exchange).toList();
        if (rows.size() <= limit) {
            return new Part(items, null);
        }
        Row last = rows.get(limit - 1);
        return new Part(items, Cursor.after(last.exchange().at(), last.place()));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        long message = row.getLong("message_id");
        Exchange exchange = new Exchange(
                Times.of(row, "at"),
                Direction.valueOf(row.getString("direction")),
                new SystemId(new ProvinceCode(row.getString("province")), row.getString("system")),
                row.getString("what"),
                row.getString("outcome"),
                row.getString("code"),
                message == 0 ? null : message);
        return new Row(exchange, row.getLong("place"));
    }
}
