package org.lienthong.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lienthong.rehearsal.HtmlReport;
import org.lienthong.rehearsal.JunitReport;
import org.lienthong.rehearsal.Part;
import org.lienthong.rehearsal.Report;
import org.lienthong.rehearsal.TextReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lienthong rehearse}. */
@Command(
        name = "rehearse",
        description = {
            "Plays every conversation of a province with simulated partners: dossiers from beginning to end, bad calls,",
            "partners in trouble. No real partner is called and no real database is touched."
        },
        exitCodeListHeading = "%nEnds with:%n",
        exitCodeList = {"0:everything went as expected", "1:something did not", "2:wrongly called"},
        mixinStandardHelpOptions = true)
final class RehearseCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "PROVINCE", arity = "0..*", description = "Codes of provinces, for example H56.")
    private List<String> provinces = List.of();

    @Option(names = "--all", description = "Every province that is configured.")
    private boolean all;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Writes rehearsal.html and rehearsal.xml (JUnit) there as well.")
    private @Nullable Path report;

    @Option(names = "--strict", description = "What no story reached counts as a failure.")
    private boolean strict;

    @Option(
            names = "--parts",
            paramLabel = "PART",
            split = ",",
            defaultValue = "good,bad,trouble",
            description = "What is played: good, bad (needs good), trouble. Default: ${DEFAULT-VALUE}")
    private List<Part> parts = List.of();

    @Option(
            names = "--parallel",
            paramLabel = "N",
            defaultValue = "6",
            description = "Provinces at the same time. Default: ${DEFAULT-VALUE}")
    private int parallel;

    @Mixin
    private final ConfigRoot config = new ConfigRoot();

    @Override
    public Integer call() throws IOException {
        if (all == !provinces.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "name provinces such as H56, or --all");
        }
        PrintWriter out = spec.commandLine().getOut();
        List<String> wanted = all ? List.of("all") : provinces;
        Path root = config.path().toAbsolutePath().normalize();
        Set<Part> played = EnumSet.copyOf(parts);
        Rehearsal.Plan plan = new Rehearsal.Plan(root, wanted, played, parallel, Rehearsal.PATIENCE);
        Report done = new Ladder(root, played).with(Rehearsal.play(plan, province -> {
            out.println(TextReport.line(province, strict));
            out.flush();
        }));
        tell(done, out);
        if (report != null) {
            write(done, report, out);
        }
        return done.passed(strict) ? 0 : 1;
    }

    private void tell(Report done, PrintWriter out) {
        done.provinces().forEach(province -> {
            out.println();
            out.println(province.code() + " " + province.name());
            out.print(TextReport.details(province));
        });
        out.println();
        out.println(TextReport.summary(done, strict));
        out.flush();
    }

    private void write(Report done, Path folder, PrintWriter out) throws IOException {
        Files.createDirectories(folder);
        HtmlReport.write(done, strict, folder.resolve("rehearsal.html"));
        JunitReport.write(done, strict, folder.resolve("rehearsal.xml"));
        out.println("Report: " + folder.resolve("rehearsal.html"));
        out.flush();
    }
}
