package org.lienthong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that serves. */
final class ServerOptions {

    @Option(names = "--port", paramLabel = "N", description = "Port of the hub, 0 for any free one. Default: 8080")
    private @Nullable Integer port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of database, papers and credentials. Default: ./data")
    private @Nullable Path data;

    @Mixin
    private final ConfigRoot config = new ConfigRoot();

    /**
     * What the hub is to be started with. Options win over system properties and the environment ({@code
     * lienthong.data} or {@code LIENTHONG_DATA}; for the port Spring's {@code server.port} or {@code LIENTHONG_PORT}).
     */
    Serving.Place place() throws IOException {
        return new Serving.Place(port, folder(), config.path().toAbsolutePath().normalize());
    }

    private Path folder() throws IOException {
        Path folder = data == null ? Path.of(Setting.of("lienthong.data").orElse("data")) : data;
        Path absolute = folder.toAbsolutePath().normalize();
        if (Files.notExists(absolute)) {
            makePrivate(absolute);
        }
        return absolute;
    }

    /** Names and identity numbers lie there, so a folder that the hub makes is for its own user only. */
    private static void makePrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
