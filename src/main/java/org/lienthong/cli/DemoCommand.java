package org.lienthong.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lienthong demo}. */
@Command(
        name = "demo",
        description = "Runs the hub with simulated partners and sample dossiers, and prints the addresses.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final ServerOptions options = new ServerOptions();

    @Override
    public Integer call() throws IOException {
        Serving.demo(options.place(), spec.commandLine().getOut());
        return 0;
    }
}
