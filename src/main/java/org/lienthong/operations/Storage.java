package org.lienthong.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lienthong.province.FilesSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How much room the hub takes on disk and how that grows: one sample a day (Viet Nam), and what follows from the last four
 * weeks of them. Papers and drafts are those of the node that took the sample.
 */
@Component
public class Storage {

    /** What lies on a disk, where the tables lie inside the first of them. */
    public enum Place {
        /** The file of H2, nothing of a database in memory; what PostgreSQL says of itself, without its log. */
        DATABASE,
        /** All papers that were kept, also those that no row names. */
        PAPERS,
        /** What citizens have begun to send. */
        DRAFTS
    }

    private static final String BODIES = "message_body";
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int WEEKS = 28;

    private final JdbcClient jdbc;
    private final OnDisk disk;
    private final OperationsSettings settings;
    private final InstantSource clock;

    Storage(JdbcClient jdbc, DataSource source, FilesSettings files, OperationsSettings settings, InstantSource clock) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.disk = new OnDisk(jdbc, source, files.data());
        this.clock = clock;
    }

    /**
     * A place on disk, or a table.
     *
     * @param rows of a table, estimated; files in a folder; 0 of the database
     * @param perDay bytes that it grew a day; null before there are samples of two days
     */
    public record Part(
            String name, long bytes, long rows, @Nullable Long perDay) {}

    /**
     * What is known now.
     *
     * @param places what lies on disk, in the order of {@link Place}
     * @param tables what the database is made of, the largest first; together less than it, which keeps room for what
     *     changes
     * @param bytes of all places together
     * @param free bytes left where the data folder lies; PostgreSQL may lie elsewhere
     * @param perDay of all places together; null when nobody knows yet
     * @param days until nothing is left at this pace when all of it lies where the data folder does; null when it does not
     *     grow, or nobody knows
     */
    public record Forecast(
            LocalDate day,
            List<Part> places,
            List<Part> tables,
            long bytes,
            long free,
            @Nullable Long perDay,
            @Nullable Long days,
            Old old) {

        /** A database that takes no room on disk, and is gone when the hub stops. */
        public boolean inMemory() {
            return places.stream().anyMatch(place -> place.name().equals(Place.DATABASE.name()) && place.bytes() == 0);
        }
    }

    /**
     * Documents as partners sent them that nobody looks at any more: what dropping them would free. Nothing drops them by itself.
     *
     * @param days how long they lie at least
     * @param bytes their share of the room that all of them take
     */
    public record Old(long days, long documents, long bytes) {}

    /** Takes the sample of today, unless it was taken; does not look again before tomorrow. */
    public void sample() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), VIET_NAM);
        if (!today.equals(last())) {
            long free = disk.free();
            disk.tables().forEach(table -> keep(today, table, free));
            disk.places().forEach(place -> keep(today, place, free));
        }
    }

    /** From the samples; the newest may be of yesterday. */
    public Forecast forecast() {
        sample();
        LocalDate last = Objects.requireNonNull(last());
        List<Part> parts = parts(last);
        List<Part> tables = parts.stream().filter(part -> !isPlace(part)).toList();
        List<Part> places = parts.stream()
                .filter(Storage::isPlace)
                .sorted(Comparator.comparing(part -> Place.valueOf(part.name())))
                .toList();
        long free = disk.free();
        Long perDay = perDay(places);
        return new Forecast(
                last,
                places,
                tables,
                places.stream().mapToLong(Part::bytes).sum(),
                free,
                perDay,
                perDay == null || perDay <= 0 ? null : free / perDay,
                old(tables));
    }

    /** The newest day of which the room on disk is known; before there was none, only tables were measured. */
    private @Nullable LocalDate last() {
        return jdbc.sql("select max(on_day) from storage_sample where part = ?")
                .param(Place.DATABASE.name())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
    }

    private List<Part> parts(LocalDate last) {
        return jdbc.sql("""
                        select s.part, s.bytes, s.row_count, f.bytes as first_bytes, f.on_day as first_day
                        from storage_sample s left join storage_sample f on f.part = s.part and f.on_day =
                            (select min(e.on_day) from storage_sample e where e.part = s.part and e.on_day >= :since
                                and e.on_day < :last)
                        where s.on_day = :last order by s.bytes desc, s.part""")
                .param("last", last)
                .param("since", last.minusDays(WEEKS))
                .query((row, number) -> part(row, last))
                .list();
    }

    private static boolean isPlace(Part part) {
        return Stream.of(Place.values()).anyMatch(place -> place.name().equals(part.name()));
    }

    /** Of some alone it would be too little. */
    private static @Nullable Long perDay(List<Part> places) {
        List<Long> known =
                places.stream().map(Part::perDay).filter(Objects::nonNull).toList();
        return known.size() < places.size()
                ? null
                : Long.valueOf(known.stream().mapToLong(Long::longValue).sum());
    }

    private Old old(List<Part> parts) {
        long days = settings.keptFor().toDays();
        LocalDate before = LocalDate.ofInstant(clock.instant(), VIET_NAM).minusDays(days);
        return jdbc.sql("""
                        select coalesce(sum(many), 0) as documents,
                            coalesce(sum(case when on_day < :before then many else 0 end), 0) as old
                        from exchange_count where direction = 'IN'""")
                .param("before", before)
                .query((row, number) -> {
                    long all = row.getLong("documents");
                    return new Old(days, row.getLong("old"), all == 0 ? 0 : bodies(parts) * row.getLong("old") / all);
                })
                .single();
    }

    private static long bodies(List<Part> parts) {
        return parts.stream()
                .filter(part -> part.name().equalsIgnoreCase(BODIES))
                .mapToLong(Part::bytes)
                .sum();
    }

    private static Part part(ResultSet row, LocalDate last) throws SQLException {
        LocalDate first = row.getObject("first_day", LocalDate.class);
        return new Part(
                row.getString("part"),
                row.getLong("bytes"),
                row.getLong("row_count"),
                first == null
                        ? null
                        : Long.valueOf((row.getLong("bytes") - row.getLong("first_bytes"))
                                / ChronoUnit.DAYS.between(first, last)));
    }

    private void keep(LocalDate day, Part part, long free) {
        jdbc.sql("""
                        insert into storage_sample (on_day, part, bytes, row_count, free) values (?, ?, ?, ?, ?)
                        on conflict do nothing""").params(day, part.name(), part.bytes(), part.rows(), free).update();
    }
}
