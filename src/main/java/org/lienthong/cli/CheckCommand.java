package org.lienthong.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lienthong.dossier.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lienthong check}. */
@Command(
        name = "check",
        description = {
            "Reads configs, mappings, routes and the files of the legal clock and prints what is wrong, one finding a line:",
            "file:line:column: rule: what to do",
            "With --golden: maps every fixture of test-fixtures/ again and tells what comes out otherwise."
        },
        exitCodeListHeading = "%nEnds with:%n",
        exitCodeList = {"0:nothing found, nothing changed", "1:findings, or changes", "2:wrongly called"},
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PROVINCE|FAMILY|FILE",
            description = "Only these provinces (H56), families (vbdlis), and files or folders. Default: everything.")
    private List<String> subjects = List.of();

    @Option(names = "--golden", description = "Map the fixtures again instead: what changed, place by place.")
    private boolean golden;

    @Option(
            names = "--show",
            description = "With --golden: show values that may be personal. Otherwise only their length is told.")
    private boolean show;

    @Mixin
    private final ConfigRoot config = new ConfigRoot();

    @Override
    public Integer call() throws IOException {
        Path root = config.path();
        Subjects wanted = Subjects.of(subjects, root)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "name provinces such as H56, families such as vbdlis, or files and folders below " + root));
        if (golden) {
            return new GoldenCheck(root, wanted)
                    .run(spec.commandLine().getOut(), spec.commandLine().getErr(), show);
        }
        List<Finding> findings =
                Checks.all(root).stream().filter(wanted::includes).distinct().toList();
        PrintWriter out = spec.commandLine().getOut();
        findings.forEach(finding -> out.println(Checks.from(root, finding).line()));
        out.flush();
        spec.commandLine().getErr().println(findings.isEmpty() ? "nothing found" : findings.size() + " found");
        return findings.isEmpty() ? 0 : 1;
    }
}
