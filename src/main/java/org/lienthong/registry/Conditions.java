package org.lienthong.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.Phase;
import org.lienthong.clock.Verdict;
import org.lienthong.dossier.Channel;
import org.lienthong.dossier.CommuneCode;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Holder;
import org.lienthong.dossier.ProcedureCode;

/** The conditions of a list as SQL with named parameters; no value ever becomes part of the text. */
final class Conditions {

    private final List<String> texts = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** On rows of dossiers or their lines; the words of a search are left to the caller. */
    static Conditions of(Listing listing, Filter filter, Instant now) {
        return of(listing, filter, now, "");
    }

    /** @param apart keeps the days of one part of a question apart from those of another */
    static Conditions of(Listing listing, Filter filter, Instant now, String apart) {
        Conditions conditions = new Conditions();
        conditions.values.put("now", Times.column(now));
        conditions.texts.add(listing.condition());
        conditions.kind(filter);
        conditions.flag("d.completed_at is null", filter.open());
        if (filter.phase() != null && !filter.phase().done()) {
            // Says nothing new, and leads to the indexes of what has not ended.
            conditions.texts.add("d.ended_at is null");
        }
        conditions.same("d.commune", "commune", filter.commune(), CommuneCode::value);
        conditions.day(filter.looksAt(listing), filter, apart);
        if (filter.through() != null) {
            conditions.texts.add(Steps.column(filter.through()) + " is not null");
        }
        if (filter.overdue() != null) {
            conditions.texts.add(filter.overdue() ? Entries.OVERDUE : Entries.NOT_OVERDUE);
        }
        if (filter.taxLate() != null) {
            conditions.texts.add(filter.taxLate() ? Entries.TAX_LATE : "(" + Entries.TAX_LATE + ") is not true");
        }
        if (filter.dueWithin() != null) {
            conditions.texts.add(Entries.DUE_SOON);
            conditions.values.put("soon", Times.column(filter.dueWithin().before()));
        }
        return conditions;
    }

    /** On the sums of names, for filters that {@link Filter#named}. */
    static Conditions ofNames(Filter filter, Search search) {
        Conditions conditions = new Conditions();
        conditions.kind(filter);
        conditions.texts.add(search.names(conditions.values));
        return conditions;
    }

    /** On the sums of the law's days, for filters that {@link LawDays} knows. */
    static Conditions ofLaw(Listing listing, Filter filter, WholeDays days) {
        Conditions conditions = new Conditions();
        conditions.texts.add(listing.summed());
        conditions.kind(filter);
        conditions.flag("not d.done", filter.open());
        conditions.days("d.on_day", days);
        return conditions;
    }

    /** On the sums that the database keeps, for filters that are {@link Filter#summed}; overdue is left to the caller. */
    static Conditions ofSums(Listing listing, Filter filter) {
        Conditions conditions = new Conditions();
        conditions.texts.add(listing.summed());
        conditions.kind(filter);
        conditions.flag("not d.done", filter.open());
        return conditions;
    }

    /** On the sums by day, for filters that {@link DaySums} knows. */
    static Conditions ofDays(Listing listing, Filter filter, WholeDays days) {
        Conditions conditions = new Conditions();
        conditions.texts.add(DaySums.condition(listing));
        conditions.kind(filter);
        conditions.days("d.on_day", days);
        return conditions;
    }

    /** On the sums of mixed filters by day; overdue is left to the caller. */
    static Conditions ofMixed(Listing listing, Filter filter, WholeDays days) {
        Conditions conditions = ofSums(listing, filter);
        conditions.days("d.on_day", days);
        return conditions;
    }

    /** On the sums of steps by month, for filters that {@link DaySums} knows. */
    static Conditions ofMonths(Filter filter, WholeDays days) {
        Conditions conditions = new Conditions();
        conditions.kind(filter);
        conditions.days("d.on_month", days);
        conditions.same("d.phase", "through", filter.through(), Phase::name);
        return conditions;
    }

    /**
     * Only what stands after the cursor in this order.
     *
     * @param place by what the rows are put in order
     */
    Conditions after(Order order, String place, Cursor cursor) {
        values.put("afterId", cursor.id());
        if (order.byTime()) {
            values.put("afterTime", cursor.time());
            // The first half alone lets an index begin at the place.
            texts.add("%1$s <= :afterTime and (%1$s < :afterTime or d.id < :afterId)".formatted(place));
        } else {
            texts.add(place + " < :afterId");
        }
        return this;
    }

    /**
     * Within the filter's days, said of what the rows are put in order by, so that who walks begins there.
     *
     * @param place the day at which the filter looks, however it is written
     */
    Conditions between(String place, @Nullable Instant from, @Nullable Instant to) {
        if (from != null) {
            texts.add(place + " >= :from");
        }
        if (to != null) {
            texts.add(place + " < :to");
        }
        return this;
    }

    /** Found in this way by the search. */
    Conditions found(Search search, Search.Way way) {
        texts.add(way == Search.Way.NAMED ? search.named(values) : search.coded(values));
        return this;
    }

    /** Found by its name, for who walks along many: each is looked at, and none is looked for. */
    Conditions met(Search search) {
        texts.add("(" + search.named(values) + ") is true");
        return this;
    }

    /** Not ended, with its last moment of the law in this stretch. */
    Conditions endingIn(@Nullable Instant from, Instant to, String apart) {
        texts.add("d.ended_at is null and d.legal_due_at < :lawTo" + apart);
        values.put("lawTo" + apart, Times.column(to));
        if (from != null) {
            texts.add("d.legal_due_at >= :lawFrom" + apart);
            values.put("lawFrom" + apart, Times.column(from));
        }
        return this;
    }

    Conditions and(String text) {
        texts.add(text);
        return this;
    }

    /** @param table whose rows are {@code d} */
    String from(String table) {
        return " from " + table + " d" + (texts.isEmpty() ? "" : " where " + String.join(" and ", texts));
    }

    Map<String, Object> values() {
        return values;
    }

    private void kind(Filter filter) {
        if (filter.area() != null) {
            texts.add(filter.area().condition(values));
        }
        same("d.procedure_code", "procedure", filter.procedure(), ProcedureCode::value);
        same("d.status", "status", filter.status(), DossierStatus::name);
        same("d.holder", "holder", filter.holder(), Holder::name);
        same("d.channel", "channel", filter.channel(), Channel::name);
        same("d.phase", "phase", filter.phase(), Phase::name);
        same("d.kpi", "kpi", filter.kpi(), Verdict::name);
        same("d.plain", "plain", filter.plain(), Verdict::name);
        same("d.reported", "reported", filter.reported(), Verdict::name);
    }

    private <T> void same(String column, String name, @Nullable T value, Function<T, String> text) {
        if (value != null) {
            texts.add(column + " = :" + name);
            values.put(name, text.apply(value));
        }
    }

    private void flag(String text, @Nullable Boolean wanted) {
        if (wanted != null) {
            texts.add((wanted ? "" : "not ") + "(" + text + ")");
        }
    }

    private void days(String column, WholeDays days) {
        if (days.first() != null) {
            texts.add(column + " >= :firstDay");
            values.put("firstDay", days.first());
        }
        if (days.last() != null) {
            texts.add(column + " <= :lastDay");
            values.put("lastDay", days.last());
        }
    }

    private void day(@Nullable Day day, Filter filter, String apart) {
        if (day == null) {
            return;
        }
        if (filter.from() != null) {
            texts.add(day.column() + " >= :from" + apart);
            values.put("from" + apart, Times.column(filter.from()));
        }
        if (filter.to() != null) {
            texts.add(day.column() + " < :to" + apart);
            values.put("to" + apart, Times.column(filter.to()));
        }
    }
}
