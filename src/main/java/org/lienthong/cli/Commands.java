package org.lienthong.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The table of commands. Results go to standard output, everything else to standard error. */
@Command(
        name = "lienthong",
        description = "Interconnects the land systems of a province.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            NewCommand.class,
            CheckCommand.class,
            CoverageCommand.class,
            MapCommand.class,
            RehearseCommand.class,
            ActivateCommand.class,
            RollbackCommand.class,
            VersionsCommand.class,
            ReplayCommand.class,
            VerifyCommand.class
        })
final class Commands implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    Commands() {}

    /** Runs one command: 0 done, 1 done with findings or failed, 2 wrongly called. */
    static int run(String... args) {
        return line(
                        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                        new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(args);
    }

    static CommandLine line(PrintWriter out, PrintWriter err) {
        return new CommandLine(new Commands())
                .setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println("lienthong: " + Trouble.words(failure));
                    return 1;
                });
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command");
    }
}
