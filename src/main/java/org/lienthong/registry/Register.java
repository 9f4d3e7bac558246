package org.lienthong.registry;

import java.io.IOException;
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

    private static final int EXPORTED = 500;

    private final JdbcClient jdbc;
    private final CodeSearch codes;
    private final InstantSource clock;

    Register(JdbcClient jdbc, CodeSearch codes, InstantSource clock) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * One part of a list. Parts neither repeat nor leave out what was in the list all the time; what comes in meanwhile
     * may be missing.
     *
     * @param limit 1 to {@link #LONGEST}
     * @param cursor the place after the part before; null for the first
     * @throws TooCommon when the words of the filter stand in too many codes
     */
    public Page<Entry> list(Listing listing, Filter filter, int limit, @Nullable Cursor cursor) {
        Asked asked = new Asked(listing, filter, codes.of(filter), clock.instant());
        long total = count(asked);
        Part part = total == 0 ? Part.NONE : part(asked, walks(asked, total), limit, cursor);
        return new Page<>(
                part.entries(), total, part.next() == null ? null : part.next().text());
    }

    /**
     * How many dossiers the list has at this moment.
     *
     * @throws TooCommon when the words of the filter stand in too many codes
     */
    public long count(Listing listing, Filter filter) {
        return count(new Asked(listing, filter, codes.of(filter), clock.instant()));
    }

    /**
     * The whole list from its beginning, read part by part; for long exports. The moment that tells what is late stands still.
     *
     * @throws TooCommon when the words of the filter stand in too many codes
     */
    public Whole whole(Listing listing, Filter filter) {
        Asked asked = new Asked(listing, filter, codes.of(filter), clock.instant());
        return new Whole(asked, count(asked));
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
        jdbc.sql("select status, sum(many) as many from dossier_count group by status")
                .query((row, number) -> counts.put(DossierStatus.valueOf(row.getString("status")), row.getLong("many")))
                .list();
        return counts;
    }

    /** @param search null when the filter has no words */
    private record Asked(
            Listing listing, Filter filter, @Nullable Search search, Instant now) {}

    /** A list from its beginning to its end. */
    public final class Whole {
        private final Asked asked;
        private final long total;

        private Whole(Asked asked, long total) {
            this.asked = asked;
            this.total = total;
        }

        /** @throws IOException the receiver's own */
        public void each(Receiver receiver) throws IOException {
            if (total == 0) {
                return;
            }
            Walks walks = walks(asked, total);
            Cursor cursor = null;
            do {
                Part part = part(asked, walks, EXPORTED, cursor);
                for (Entry entry : part.entries()) {
                    receiver.take(entry);
                }
                cursor = part.next();
            } while (cursor != null);
        }
    }

    /** Takes the entries of a whole list one by one. */
    public interface Receiver {
        void take(Entry entry) throws IOException;
    }

    private record Part(List<Entry> entries, @Nullable Cursor next) {
        private static final Part NONE = new Part(List.of(), null);
    }

    private long count(Asked asked) {
        Query query = Counts.of(asked.listing(), asked.filter(), asked.search(), asked.now());
        return jdbc.sql(query.sql()).params(query.values()).query(Long.class).single();
    }

    private Walks walks(Asked asked, long total) {
        return Walks.of(
                jdbc, asked.listing(), asked.filter(), asked.search(), asked.now(), total, Parts.few(asked.filter()));
    }

    private Part part(Asked asked, Walks walks, int limit, @Nullable Cursor cursor) {
        Query query = Parts.of(asked.listing(), asked.filter(), asked.now(), walks, limit + 1, cursor);
        List<Entry> found = jdbc.sql(query.sql())
                .params(query.values())
                .query(Entries::read)
                .list();
        if (found.size() <= limit) {
            return new Part(found, null);
        }
        Entry last = found.get(limit - 1);
        return new Part(
                found.subList(0, limit),
                Cursor.after(asked.filter().order(asked.listing()).time(last), last.id()));
    }
}
