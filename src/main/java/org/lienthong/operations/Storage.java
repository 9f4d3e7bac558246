package org.lienthong.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lienthong.province.FilesSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How large the ledger is and grows: one sample a day (Viet Nam), and what follows from the last four weeks of them. */
@Component
public class Storage {

    /** What papers are called among the parts. */
    public static final String PAPERS = "papers";

    private static final String BODIES = "message_body";
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int WEEKS = 28;

    private static final String ON_POSTGRES = """
            select c.relname as part, pg_total_relation_size(c.oid) as bytes, greatest(c.reltuples, 0) as row_count
            from pg_class c where c.relkind = 'r' and c.relnamespace = cast(current_schema() as regnamespace)""";

    private static final String ON_H2 = """
            select table_name as part, disk_space_used('"' || table_schema || '"."' || table_name || '"') as bytes,
                row_count_estimate as row_count
            from information_schema.tables where table_schema = current_schema and table_type = 'BASE TABLE'""";

    private final JdbcClient jdbc;
    private final DataSource source;
    private final FilesSettings files;
    private final OperationsSettings settings;
    private final InstantSource clock;

    Storage(JdbcClient jdbc, DataSource source, FilesSettings files, OperationsSettings settings, InstantSource clock) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.source = source;
        this.files = files;
        this.clock = clock;
    }

    /**
     * One part.
     *
     * @param perDay bytes that it grew a day; null before there are samples of two days
     */
    public record Part(
            String name, long bytes, long rows, @Nullable Long perDay) {}

    /**
     * What is known now.
     *
     * @param free bytes left where the data folder lies; the database may lie elsewhere
     * @param perDay of all parts together; null when nobody knows yet
     * @param days until nothing is left at this pace; null when it does not grow, or nobody knows
     */
    public record Forecast(
            LocalDate day,
            List<Part> parts,
            long bytes,
            long free,
            @Nullable Long perDay,
            @Nullable Long days,
            Old old) {}

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
        boolean taken = jdbc.sql("select count(*) from storage_sample where on_day = ?")
                        .param(today)
                        .query(Long.class)
                        .single()
                > 0;
        if (!taken) {
            long free = free();
            jdbc.sql(isPostgres() ? ON_POSTGRES : ON_H2)
                    .query((row, number) ->
                            new Part(row.getString("part"), row.getLong("bytes"), row.getLong("row_count"), null))
                    .list()
                    .forEach(part -> keep(today, part, free));
            keep(today, papers(), free);
        }
    }

    /** From the samples; the newest may be of yesterday. */
    public Forecast forecast() {
        sample();
        LocalDate last = jdbc.sql("select max(on_day) from storage_sample")
                .query(LocalDate.class)
                .single();
        List<Part> parts = jdbc.sql("""
                        select s.part, s.bytes, s.row_count, f.bytes as first_bytes, f.on_day as first_day
                        from storage_sample s left join storage_sample f on f.part = s.part and f.on_day =
                            (select min(e.on_day) from storage_sample e where e.part = s.part and e.on_day >= :since
                                and e.on_day < :last)
                        where s.on_day = :last order by s.bytes desc, s.part""")
                .param("last", last)
                .param("since", last.minusDays(WEEKS))
                .query((row, number) -> part(row, last))
                .list();
        long bytes = parts.stream().mapToLong(Part::bytes).sum();
        Long perDay = parts.stream().allMatch(part -> part.perDay() == null)
                ? null
                : Long.valueOf(parts.stream()
                        .map(Part::perDay)
                        .filter(java.util.Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .sum());
        long free = free();
        return new Forecast(
                last, parts, bytes, free, perDay, perDay == null || perDay <= 0 ? null : free / perDay, old(parts));
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

    /** As the ledger knows them; two dossiers may share one. */
    private Part papers() {
        return jdbc.sql("""
                        select coalesce(sum(d.size), 0) as bytes, count(*) as row_count
                        from (select digest, max(size) as size from dossier_file group by digest) d""")
                .query((row, number) -> new Part(PAPERS, row.getLong("bytes"), row.getLong("row_count"), null))
                .single();
    }

    private long free() {
        try {
            Path folder = files.data().toAbsolutePath();
            // The folder is made with the first thing that lies in it.
            for (Path above = folder.getParent(); !Files.exists(folder) && above != null; above = folder.getParent()) {
                folder = above;
            }
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException gone) {
            throw new UncheckedIOException("the data folder cannot be looked at", gone);
        }
    }

    private boolean isPostgres() {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        } catch (SQLException unreachable) {
            throw new IllegalStateException("the database cannot be reached", unreachable);
        }
    }
}
