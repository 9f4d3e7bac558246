package org.lienthong.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.lienthong.operations.Storage.Part;
import org.lienthong.operations.Storage.Place;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measures what lies on disk now. */
final class OnDisk {

    private static final String TABLES_ON_POSTGRES = """
            select c.relname as part, pg_total_relation_size(c.oid) as bytes, greatest(c.reltuples, 0) as row_count
            from pg_class c where c.relkind = 'r' and c.relnamespace = cast(current_schema() as regnamespace)""";

    private static final String TABLES_ON_H2 = """
            select table_name as part, disk_space_used('"' || table_schema || '"."' || table_name || '"') as bytes,
                row_count_estimate as row_count
            from information_schema.tables where table_schema = current_schema and table_type = 'BASE TABLE'""";

    private static final String WHOLE_ON_POSTGRES = "select pg_database_size(current_database())";

    /** A database in memory has no file and no such setting. */
    private static final String WHOLE_ON_H2 = """
            select coalesce(max(cast(setting_value as bigint)), 0) from information_schema.settings
            where setting_name = 'info.FILE_SIZE'""";

    private final JdbcClient jdbc;
    private final DataSource source;
    private final Path data;

    OnDisk(JdbcClient jdbc, DataSource source, Path data) {
        this.jdbc = jdbc;
        this.source = source;
        this.data = data.toAbsolutePath();
    }

    List<Part> tables() {
        return jdbc.sql(isPostgres() ? TABLES_ON_POSTGRES : TABLES_ON_H2)
                .query((row, number) ->
                        new Part(row.getString("part"), row.getLong("bytes"), row.getLong("row_count"), null))
                .list();
    }

    /** One of each {@link Place}. */
    List<Part> places() {
        long database = jdbc.sql(isPostgres() ? WHOLE_ON_POSTGRES : WHOLE_ON_H2)
                .query(Long.class)
                .single();
        return List.of(
                new Part(Place.DATABASE.name(), database, 0, null),
                folder(Place.PAPERS, "papers"),
                folder(Place.DRAFTS, "drafts"));
    }

    /** Bytes left where the data folder lies. */
    long free() {
        try {
            Path folder = data;
            // The folder is made with the first thing that lies in it.
            for (Path above = folder.getParent(); !Files.exists(folder) && above != null; above = folder.getParent()) {
                folder = above;
            }
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException gone) {
            throw new UncheckedIOException("the data folder cannot be looked at", gone);
        }
    }

    private Part folder(Place place, String name) {
        Path folder = data.resolve(name);
        Sum sum = new Sum();
        try {
            if (Files.exists(folder)) {
                Files.walkFileTree(folder, sum);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException("the folder " + name + " cannot be looked at", gone);
        }
        return new Part(place.name(), sum.bytes, sum.files, null);
    }

    private static final class Sum extends SimpleFileVisitor<Path> {
        private long bytes;
        private long files;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            bytes += attributes.size();
            files++;
            return FileVisitResult.CONTINUE;
        }

        /** Drafts and what is just arriving come and go while this walks. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof java.nio.file.NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
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
