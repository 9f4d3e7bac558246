package org.lienthong.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;

/** The questions for exchanges. Messages and deliveries share one order: by time, then by their number doubled, messages odd. */
final class ExchangeQueries {

    private static final String IN = """
            select m.received_at as at, 2 * m.id + 1 as place, 'IN' as direction, m.province, m.system, m.door as what,
                m.outcome, cast(null as varchar(64)) as code, m.id as message_id
            from message m""";

    private static final String OUT = """
            select v.done_at as at, 2 * v.id as place, 'OUT' as direction, v.province, v.destination as system,
                v.message_type as what, v.outcome, d.code, cast(null as bigint) as message_id
            from delivery_done v join dossier d on d.id = v.dossier_id""";

    private ExchangeQueries() {}

    /** How many there were on each day and in each direction; only whole days may be asked for. */
    static Query days(ExchangeFilter filter) {
        Texts texts = new Texts();
        WholeDays whole = WholeDays.of(filter.from(), filter.to());
        if (whole != null) {
            texts.add("e.on_day >= :first", "first", whole.first());
            texts.add("e.on_day <= :last", "last", whole.last());
        }
        texts.add("e.direction = :direction", "direction", name(filter.direction()));
        kind(texts, filter, "e.province", "e.system");
        return new Query(
                "select e.on_day, e.direction, sum(e.many) as many from exchange_count e" + texts.where()
                        + " group by e.on_day, e.direction",
                texts.values);
    }

    /** One number. */
    static Query count(ExchangeFilter filter) {
        WholeDays whole = WholeDays.of(filter.from(), filter.to());
        if (whole != null && whole.edges().isEmpty()) {
            Query days = days(filter);
            return new Query("select coalesce(sum(c.many), 0) from (" + days.sql() + ") c", days.values());
        }
        Texts in = in(filter);
        Texts out = out(filter);
        Map<String, Object> values = new HashMap<>(in.values);
        values.putAll(out.values);
        String came = "select count(*) from message m" + in.where();
        String told = "select count(*) from delivery_done v" + out.where();
        return new Query(
                filter.direction() == Direction.IN
                        ? came
                        : filter.direction() == Direction.OUT ? told : "select (" + came + ") + (" + told + ")",
                values);
    }

    /** One part of the list. */
    static Query part(ExchangeFilter filter, int limit, @Nullable Cursor cursor) {
        List<String> parts = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        if (filter.direction() != Direction.OUT) {
            parts.add(part(IN, in(filter), "m.received_at", "2 * m.id + 1", "m.id", cursor, values));
        }
        if (filter.direction() != Direction.IN) {
            parts.add(part(OUT, out(filter), "v.done_at", "2 * v.id", "v.id", cursor, values));
        }
        values.put("limit", limit);
        return new Query(
                "select e.* from ("
                        + String.join(
                                " union all ",
                                parts.stream()
                                        .map(one -> "select * from (" + one + ") one")
                                        .toList())
                        + ") e order by e.at desc, e.place desc limit :limit",
                values);
    }

    private static String part(
            String select,
            Texts texts,
            String at,
            String place,
            String id,
            @Nullable Cursor cursor,
            Map<String, Object> values) {
        if (cursor != null) {
            texts.texts.add("%1$s <= :afterTime and (%1$s < :afterTime or %2$s < :afterPlace)".formatted(at, place));
            texts.values.put("afterTime", cursor.time());
            texts.values.put("afterPlace", cursor.id());
        }
        values.putAll(texts.values);
        return select + texts.where() + " order by " + at + " desc, " + id + " desc limit :limit";
    }

    private static Texts in(ExchangeFilter filter) {
        Texts texts = times(filter, "m.received_at");
        kind(texts, filter, "m.province", "m.system");
        return texts;
    }

    private static Texts out(ExchangeFilter filter) {
        Texts texts = times(filter, "v.done_at");
        texts.texts.add("v.outcome = 'DELIVERED'");
        kind(texts, filter, "v.province", "v.destination");
        return texts;
    }

    private static Texts times(ExchangeFilter filter, String column) {
        Texts texts = new Texts();
        texts.add(column + " >= :from", "from", filter.from() == null ? null : Times.column(filter.from()));
        texts.add(column + " < :to", "to", filter.to() == null ? null : Times.column(filter.to()));
        return texts;
    }

    private static void kind(Texts texts, ExchangeFilter filter, String province, String system) {
        texts.add(
                province + " in (:provinces)",
                "provinces",
                filter.provinces() == null
                        ? null
                        : filter.provinces().stream().map(ProvinceCode::value).toList());
        texts.add(system + " = :system", "system", filter.system());
    }

    private static @Nullable String name(@Nullable Direction direction) {
        return direction == null ? null : direction.name();
    }

    /** Conditions and their values. */
    static final class Texts {
        final List<String> texts = new ArrayList<>();
        final Map<String, Object> values = new HashMap<>();

        void add(String text, String name, @Nullable Object value) {
            if (value != null) {
                texts.add(text);
                values.put(name, value);
            }
        }

        String where() {
            return texts.isEmpty() ? "" : " where " + String.join(" and ", texts);
        }
    }
}
