package org.lienthong.registry;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.DossierStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists of the country's dossiers, receipts, land transactions and results. */
@Component
public class Register {

    /** The longest part of a list. */
    public static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Register(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One part of a list. Parts neither repeat nor leave out what was in the list all the time; what comes in meanwhile
     * may be missing.
     *
     * @param limit 1 to {@link #LONGEST}
     * @param cursor the place after the part before; null for the first
     */
    public Page<Entry> list(Listing listing, Filter filter, int limit, @Nullable Cursor cursor) {
        Instant now = clock.instant();
        Conditions all = Conditions.of(listing, filter, now);
        long total = jdbc.sql("select count(*) from dossier d" + all.where())
                .params(all.values())
                .query(Long.class)
                .single();
        Part part = part(listing, filter, limit, cursor, now);
        return new Page<>(
                part.entries(), total, part.next() == null ? null : part.next().text());
    }

    /** The next entries without counting the whole; for long exports. */
    public Part next(Listing listing, Filter filter, int limit, @Nullable Cursor cursor) {
        return part(listing, filter, limit, cursor, clock.instant());
    }

    /** What changed last, the newest first. */
    public List<Entry> latest(int limit) {
        return jdbc.sql(Entries.SELECT + " order by d.changed_at desc, d.id desc limit :limit")
                .param("now", Times.column(clock.instant()))
                .param("limit", limit)
                .query(Entries::read)
                .list();
    }

    /** How many dossiers stand in each status; every status is there. */
    public Map<DossierStatus, Long> counts() {
        Map<DossierStatus, Long> counts = new EnumMap<>(DossierStatus.class);
        for (DossierStatus status : DossierStatus.values()) {
            counts.put(status, 0L);
        }
        jdbc.sql("select status, count(*) as many from dossier group by status")
                .query((row, number) -> counts.put(DossierStatus.valueOf(row.getString("status")), row.getLong("many")))
                .list();
        return counts;
    }

    /** @param next null at the end */
    public record Part(List<Entry> entries, @Nullable Cursor next) {}

    private Part part(Listing listing, Filter filter, int limit, @Nullable Cursor cursor, Instant now) {
        Conditions conditions = Conditions.of(listing, filter, now);
        if (cursor != null) {
            conditions.after(listing, cursor);
        }
        String order = listing.byTime() ? " order by " + listing.order() + " desc, d.id desc" : " order by d.id desc";
        List<Entry> found = jdbc.sql(Entries.SELECT + conditions.where() + order + " limit :limit")
                .params(conditions.values())
                .param("limit", limit + 1)
                .query(Entries::read)
                .list();
        if (found.size() <= limit) {
            return new Part(found, null);
        }
        Entry last = found.get(limit - 1);
        return new Part(found.subList(0, limit), Cursor.after(time(listing, last), last.id()));
    }

    private static @Nullable Instant time(Listing listing, Entry entry) {
        return switch (listing) {
            case RECEIPTS -> entry.receivedAt();
            case RESULTS -> entry.completedAt();
            case DOSSIERS, TRANSACTIONS -> null;
        };
    }
}
