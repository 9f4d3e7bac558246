package org.lienthong.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that serves. */
final class ServerOptions {

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "${env:LIENTHONG_PORT:-8080}",
            description = "Port of the hub, 0 for any free one. Default: ${DEFAULT-VALUE}")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:LIENTHONG_DATA:-./data}",
            description = "Folder of database, papers and credentials. Default: ${DEFAULT-VALUE}")
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Mixin
    private final ConfigRoot config = new ConfigRoot();

    /** What the hub is to be started with. */
    Hub.Place place() throws IOException {
        return new Hub.Place(port, data.toAbsolutePath().normalize(), config.path());
    }
}
