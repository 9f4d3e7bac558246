package org.lienthong.cli;

import java.io.IOException;
import java.nio.file.Path;
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
     * What the hub is to be started with. Options win over the environment ({@code LIENTHONG_PORT}, {@code
     * LIENTHONG_DATA}) and over Spring's own properties.
     */
    Serving.Place place() throws IOException {
        return new Serving.Place(port, folder(), config.path().toAbsolutePath().normalize());
    }

    private Path folder() {
        String fromEnvironment = System.getenv().getOrDefault("LIENTHONG_DATA", "data");
        return (data == null ? Path.of(fromEnvironment) : data).toAbsolutePath().normalize();
    }
}
