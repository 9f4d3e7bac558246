package org.lienthong.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(
            names = "--provinces",
            paramLabel = "CODE,...",
            split = ",",
            defaultValue = "H56",
            description = "Codes of the provinces to show, or all. Default: ${DEFAULT-VALUE}")
    @SuppressWarnings("NullAway.Init")
    private List<String> provinces;

    @Option(
            names = "--dossiers",
            paramLabel = "N",
            defaultValue = "-1",
            description = "Sample dossiers of each province. Default: six in the first, one in each other")
    private int dossiers;

    @Override
    public Integer call() throws IOException {
        Demo.run(options.place(), provinces, dossiers, spec.commandLine().getOut());
        return 0;
    }
}
