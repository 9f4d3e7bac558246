package org.lienthong.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The questions for tax notices and payments, which are asked alike. */
enum MoneyQueries {
    NOTICES(
            "tax_notice",
            "notice_day",
            "notified_at",
            "n.number, n.notified_at, n.due_on, n.place, case when n.due_on is null then d.document end as document, n.vnd, n.open_vnd",
            "sum(n.vnd) as vnd, sum(n.open_vnd) as open_vnd"),
    PAYMENTS(
            "payment",
            "payment_day",
            "paid_at",
            "n.number, n.paid_at, n.reference, n.kind, n.vnd",
            "sum(n.vnd) as vnd, 0 as open_vnd");

    private final String table;
    private final String days;
    private final String at;
    private final String columns;
    private final String sums;

    MoneyQueries(String table, String days, String at, String columns, String sums) {
        this.table = table;
        this.days = days;
        this.at = at;
        this.columns = columns;
        this.sums = sums;
    }

    /** How many there were on each day with how much money; only whole days may be asked for. */
    Query days(MoneyFilter filter) {
        if (past(filter)) {
            String day = Day.inVietNam("n." + at);
            ExchangeQueries.Texts all = all(filter, "");
            return new Query(
                    "select " + day + " as on_day, count(*) as many, " + sums + from(true) + all.where() + " group by "
                            + day,
                    all.values);
        }
        ExchangeQueries.Texts texts = daily(filter, WholeDays.of(filter.from(), filter.to()));
        return new Query(
                "select n.on_day, sum(n.many) as many, " + sums + " from " + view(filter) + " n" + texts.where()
                        + " group by n.on_day",
                texts.values);
    }

    /** One row: many, vnd, open_vnd. Of a stretch of time the sums know whole days, and its two ends are counted. */
    Query total(MoneyFilter filter) {
        WholeDays whole = past(filter) ? null : WholeDays.of(filter.from(), filter.to());
        List<String> parts = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        if (whole == null) {
            parts.add(rows(filter, "", values));
        } else {
            ExchangeQueries.Texts texts = daily(filter, whole);
            parts.add("select n.many, n.vnd, " + open() + " from " + view(filter) + " n" + texts.where());
            values.putAll(texts.values);
            for (int i = 0; i < whole.edges().size(); i++) {
                WholeDays.Edge edge = whole.edges().get(i);
                parts.add(rows(filter.between(edge.from(), edge.to()), "Edge" + i, values));
            }
        }
        return new Query(
                "select coalesce(sum(c.many), 0) as many, coalesce(sum(c.vnd), 0) as vnd, coalesce(sum(c.open_vnd), 0) as"
                        + " open_vnd from (" + String.join(" union all ", parts) + ") c",
                values);
    }

    /** @param apart keeps the days of one part of a question apart from those of another */
    private String rows(MoneyFilter filter, String apart, Map<String, Object> values) {
        ExchangeQueries.Texts texts = all(filter, apart);
        values.putAll(texts.values);
        return "select 1 as many, n.vnd, " + open() + from(past(filter)) + texts.where();
    }

    private String open() {
        return this == NOTICES ? "n.open_vnd" : "0 as open_vnd";
    }

    /** The view of the sums by day: the smaller ones where nobody asks for procedures, or not for provinces. */
    private String view(MoneyFilter filter) {
        return filter.procedure() == null ? "province_" + days : filter.area() == null ? "procedure_" + days : days;
    }

    /** What a province of the past left is known of dossiers alone. */
    private static boolean past(MoneyFilter filter) {
        return filter.area() != null && filter.area().former() != null;
    }

    /** One part of the list, the newest first. */
    Query part(MoneyFilter filter, int limit, @Nullable Cursor cursor) {
        ExchangeQueries.Texts texts = all(filter, "");
        if (cursor != null) {
            texts.texts.add("n.%1$s <= :afterTime and (n.%1$s < :afterTime or n.id < :afterId)".formatted(at));
            texts.values.put("afterTime", cursor.time());
            texts.values.put("afterId", cursor.id());
        }
        texts.values.put("limit", limit);
        return new Query(
                "select n.id, n." + at + " as at, d.code, n.province, n.procedure_code, " + columns + from(true)
                        + texts.where() + " order by n." + at + " desc, n.id desc limit :limit",
                texts.values);
    }

    /** On the sums by day. */
    private ExchangeQueries.Texts daily(MoneyFilter filter, @Nullable WholeDays whole) {
        ExchangeQueries.Texts texts = kind(filter);
        if (whole != null) {
            texts.add("n.on_day >= :first", "first", whole.first());
            texts.add("n.on_day <= :last", "last", whole.last());
        }
        return texts;
    }

    private String from(boolean dossiers) {
        return " from " + table + " n" + (dossiers ? " join dossier d on d.id = n.dossier_id" : "");
    }

    private ExchangeQueries.Texts all(MoneyFilter filter, String apart) {
        ExchangeQueries.Texts texts = kind(filter);
        texts.add(
                "n." + at + " >= :from" + apart,
                "from" + apart,
                filter.from() == null ? null : Times.column(filter.from()));
        texts.add("n." + at + " < :to" + apart, "to" + apart, filter.to() == null ? null : Times.column(filter.to()));
        return texts;
    }

    private ExchangeQueries.Texts kind(MoneyFilter filter) {
        ExchangeQueries.Texts texts = new ExchangeQueries.Texts();
        Area area = filter.area();
        if (area != null && area.former() == null) {
            texts.add("n.province in (:provinces)", "provinces", area.codes());
        } else if (area != null) {
            texts.texts.add(area.condition(texts.values));
        }
        texts.add(
                "n.procedure_code = :procedure",
                "procedure",
                filter.procedure() == null ? null : filter.procedure().value());
        texts.add("n.waiting = :waiting", "waiting", this == NOTICES ? filter.waiting() : null);
        return texts;
    }
}
