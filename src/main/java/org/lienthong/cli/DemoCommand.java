package org.lienthong.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

    /** Dossiers of the year before where nothing else is said and all provinces are shown. */
    static final int WHOLE_COUNTRY = 6_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final ServerOptions options = new ServerOptions();

    @Option(
            names = "--provinces",
            paramLabel = "CODE,...",
            split = ",",
            description = "Codes of the provinces to show, without a history. Default: all, with one")
    private List<String> provinces = List.of();

    @Option(
            names = "--dossiers",
            paramLabel = "N",
            defaultValue = "-1",
            description = "Sample dossiers of each province. Default: six in the first, one in each other")
    private int dossiers;

    @Option(
            names = "--history",
            paramLabel = "N",
            description = "Dossiers of the year before, 0 for none. Default: 6000 when all provinces are shown, else 0")
    private @Nullable Integer history;

    @Override
    public Integer call() throws IOException {
        boolean country = provinces.isEmpty();
        int before = history != null ? history : country ? WHOLE_COUNTRY : 0;
        Demo.run(
                options.place(),
                country ? List.of(DemoProvinces.ALL) : provinces,
                dossiers,
                before,
                spec.commandLine().getOut());
        return 0;
    }
}
