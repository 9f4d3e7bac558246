package org.lienthong.registry;

import org.jspecify.annotations.Nullable;

/** The questions for tax notices and payments, which are asked alike. */
enum MoneyQueries {
    NOTICES(
            "tax_notice",
            "notice_day",
            "notified_at",
            "n.number, n.notified_at, n.due_on, n.vnd, n.open_vnd",
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
        if (filter.area() != null && filter.area().former() != null) {
            String day = Day.inVietNam("n." + at);
            ExchangeQueries.Texts all = all(filter);
            return new Query(
                    "select " + day + " as on_day, count(*) as many, " + sums + from() + all.where() + " group by "
                            + day,
                    all.values);
        }
        ExchangeQueries.Texts texts = daily(filter);
        return new Query(
                "select n.on_day, sum(n.many) as many, " + sums + " from " + days + " n" + texts.where()
                        + " group by n.on_day",
                texts.values);
    }

    /** One row: many, vnd, open_vnd. */
    Query total(MoneyFilter filter) {
        WholeDays whole = WholeDays.of(filter.from(), filter.to());
        boolean today = filter.area() == null || filter.area().former() == null;
        if (today && whole != null && whole.edges().isEmpty()) {
            ExchangeQueries.Texts texts = daily(filter);
            return new Query(
                    "select coalesce(sum(n.many), 0) as many, coalesce(sum(n.vnd), 0) as vnd, "
                            + (this == NOTICES ? "coalesce(sum(n.open_vnd), 0)" : "0") + " as open_vnd from " + days
                            + " n" + texts.where(),
                    texts.values);
        }
        ExchangeQueries.Texts texts = all(filter);
        return new Query(
                "select count(*) as many, coalesce(sum(c.vnd), 0) as vnd, coalesce(sum(c.open_vnd), 0) as open_vnd from"
                        + " (select n.vnd, " + (this == NOTICES ? "n.open_vnd" : "0 as open_vnd") + from()
                        + texts.where() + ") c",
                texts.values);
    }

    /** One part of the list, the newest first. */
    Query part(MoneyFilter filter, int limit, @Nullable Cursor cursor) {
        ExchangeQueries.Texts texts = all(filter);
        if (cursor != null) {
            texts.texts.add("n.%1$s <= :afterTime and (n.%1$s < :afterTime or n.id < :afterId)".formatted(at));
            texts.values.put("afterTime", cursor.time());
            texts.values.put("afterId", cursor.id());
        }
        texts.values.put("limit", limit);
        return new Query(
                "select n.id, n." + at + " as at, d.code, n.province, n.procedure_code, " + columns + from()
                        + texts.where() + " order by n." + at + " desc, n.id desc limit :limit",
                texts.values);
    }

    /** On the sums by day. */
    private ExchangeQueries.Texts daily(MoneyFilter filter) {
        ExchangeQueries.Texts texts = kind(filter);
        WholeDays whole = WholeDays.of(filter.from(), filter.to());
        if (whole != null) {
            texts.add("n.on_day >= :first", "first", whole.first());
            texts.add("n.on_day <= :last", "last", whole.last());
        }
        return texts;
    }

    private String from() {
        return " from " + table + " n join dossier d on d.id = n.dossier_id";
    }

    private ExchangeQueries.Texts all(MoneyFilter filter) {
        ExchangeQueries.Texts texts = kind(filter);
        texts.add("n." + at + " >= :from", "from", filter.from() == null ? null : Times.column(filter.from()));
        texts.add("n." + at + " < :to", "to", filter.to() == null ? null : Times.column(filter.to()));
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
