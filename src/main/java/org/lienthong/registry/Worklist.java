package org.lienthong.registry;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Holder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits at one office: the dossiers that it must act on, the most urgent first. */
@Component
public class Worklist {

    /** The moment of the law that is running out; those for which none is go last, the oldest first. */
    private static final String DAY = "case when d.ended_at is null then d.legal_due_at end";

    private final JdbcClient jdbc;
    private final Register register;
    private final InstantSource clock;

    Worklist(JdbcClient jdbc, Register register, InstantSource clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.clock = clock;
    }

    /**
     * One part of the list; as long as the list of dossiers with this area and holder.
     *
     * @param limit 1 to {@link Register#LONGEST}
     * @param cursor the place after the part before; null for the first
     */
    public Page<Entry> of(Area area, Holder office, int limit, @Nullable Cursor cursor) {
        long total = register.count(Listing.DOSSIERS, Filter.NONE.in(area).heldBy(office));
        Map<String, Object> values = new HashMap<>();
        String where = area.condition(values) + " and d.holder = :holder" + after(cursor, values);
        String order = " order by " + DAY + " nulls last, d.id";
        List<Entry> found = jdbc.sql(Entries.SELECT + " join (select d.id from dossier_line d where " + where + order
                        + " limit :limit) f on f.id = d.id" + order)
                .params(values)
                .param("now", Times.column(clock.instant()))
                .param("holder", office.name())
                .param("limit", limit + 1)
                .query(Entries::read)
                .list();
        return Page.of(found, limit, total, Worklist::place);
    }

    private static Cursor place(Entry last) {
        Entry.Law law = last.law();
        return Cursor.after(law == null || law.endedAt() != null ? null : law.dueAt(), last.id());
    }

    /** A cursor at the beginning of time stands among those without a day. */
    private static String after(@Nullable Cursor cursor, Map<String, Object> values) {
        if (cursor == null) {
            return "";
        }
        values.put("afterId", cursor.id());
        if (cursor.time().toInstant().equals(Instant.EPOCH)) {
            return " and " + DAY + " is null and d.id > :afterId";
        }
        values.put("afterTime", cursor.time());
        return " and (%1$s is null or %1$s > :afterTime or (%1$s = :afterTime and d.id > :afterId))".formatted(DAY);
    }
}
