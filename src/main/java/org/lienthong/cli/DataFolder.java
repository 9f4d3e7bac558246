package org.lienthong.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a hub keeps its memory, for commands that only look. */
final class DataFolder {

    @Option(names = "--data", paramLabel = "DIR", description = "Folder of the hub's database and key. Default: ./data")
    private @Nullable Path named;

    /** The option wins over {@code lienthong.data} and {@code LIENTHONG_DATA}. Nothing is made. */
    Path path() {
        Path folder = named == null ? Path.of(Setting.of("lienthong.data").orElse("data")) : named;
        return folder.toAbsolutePath().normalize();
    }
}
