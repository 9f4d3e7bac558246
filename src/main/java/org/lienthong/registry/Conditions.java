package org.lienthong.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.SearchText;

/** The conditions of a list as SQL with named parameters; no value ever becomes part of the text. */
final class Conditions {

    private final List<String> texts = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    static Conditions of(Listing listing, Filter filter, Instant now) {
        Conditions conditions = new Conditions();
        conditions.texts.add(listing.condition());
        conditions.values.put("now", Times.column(now));
        if (filter.area() != null) {
            conditions.texts.add(filter.area().condition(conditions.values));
        }
        conditions.same(
                "d.procedure_code",
                "procedure",
                filter.procedure() == null ? null : filter.procedure().value());
        conditions.same(
                "d.status",
                "status",
                filter.status() == null ? null : filter.status().name());
        conditions.same(
                "d.holder",
                "holder",
                filter.holder() == null ? null : filter.holder().name());
        conditions.day(listing, filter);
        if (filter.overdue() != null) {
            conditions.texts.add((filter.overdue() ? "" : "not ") + Entries.OVERDUE);
        }
        conditions.words(filter.words());
        return conditions;
    }

    /** Only what stands after the cursor in the list's order. */
    Conditions after(Listing listing, Cursor cursor) {
        values.put("afterId", cursor.id());
        if (listing.byTime()) {
            values.put("afterTime", cursor.time());
            texts.add("(%1$s < :afterTime or (%1$s = :afterTime and d.id < :afterId))".formatted(listing.order()));
        } else {
            texts.add("d.id < :afterId");
        }
        return this;
    }

    String where() {
        return " where " + String.join(" and ", texts);
    }

    Map<String, Object> values() {
        return values;
    }

    private void same(String column, String name, @Nullable String value) {
        if (value != null) {
            texts.add(column + " = :" + name);
            values.put(name, value);
        }
    }

    private void day(Listing listing, Filter filter) {
        if (filter.from() != null) {
            texts.add(listing.day() + " >= :from");
            values.put("from", Times.column(filter.from()));
        }
        if (filter.to() != null) {
            texts.add(listing.day() + " < :to");
            values.put("to", Times.column(filter.to()));
        }
    }

    private void words(@Nullable String words) {
        if (words == null) {
            return;
        }
        int number = 0;
        for (String word : SearchText.of(words).split(" ")) {
            String name = "word" + number++;
            texts.add("d.search_text like :" + name + " escape '!'");
            values.put(name, "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
        }
    }
}
