package org.lienthong.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lienthong rollback}. */
@Command(
        name = "rollback",
        description = {
            "Brings the version before into force in a hub that runs; once more goes one further step back.",
            "The files on disk stay as they are; `./lienthong activate` brings them in again."
        },
        exitCodeListHeading = "%nEnds with:%n",
        exitCodeList = {"0:in force, or would be", "1:nothing before, findings, or trouble", "2:wrongly called"},
        mixinStandardHelpOptions = true)
final class RollbackCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "PROVINCE", description = "Code of the province, for example H56.")
    @SuppressWarnings("NullAway.Init")
    private String province;

    @Option(names = "--dry-run", description = "Only say what would change.")
    private boolean dryRun;

    @Mixin
    private final RunningHub hub = new RunningHub();

    @Override
    public Integer call() throws IOException {
        String code = Codes.of(province, spec);
        boolean good = new Activations(
                        spec.commandLine().getOut(), spec.commandLine().getErr())
                .tell(code, () -> hub.post("/api/v1/provinces/" + code + "/rollback", "{\"dryRun\":" + dryRun + "}"));
        return good ? 0 : 1;
    }
}
