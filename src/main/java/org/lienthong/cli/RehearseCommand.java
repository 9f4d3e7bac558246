package org.lienthong.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lienthong.rehearsal.HtmlReport;
import org.lienthong.rehearsal.JunitReport;
import org.lienthong.rehearsal.Part;
import org.lienthong.rehearsal.ProvinceReport;
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
            "partners in trouble. No real partner is called and no real database is touched.",
            "With --real the partners are themselves, and only what is harmless is done."
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
    private @Nullable Path folder;

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

    @Option(
            names = "--real",
            description = {
                "With the real partners instead, at the addresses of the config and with the secrets of `serve`.",
                "Only what is harmless: connects, logs in, asks, lists. Nothing is told, moved or written."
            })
    private boolean real;

    @Option(
            names = "--send",
            description = {
                "With --real: then tells them one invented dossier, marked DIENTAP, and reports their answers.",
                "Ask those who run these systems first."
            })
    private boolean send;

    @Option(names = "--yes", description = "With --send: does not ask for confirmation.")
    private boolean yes;

    @Option(
            names = "--tell",
            description = {
                "Tells the hub that runs what came of it: the rung counts for exactly these files.",
                "Not with --parts."
            })
    private boolean tell;

    @Mixin
    private final ConfigRoot config = new ConfigRoot();

    @Mixin
    private final RunningHub hub = new RunningHub();

    @Override
    public Integer call() throws IOException {
        Set<Part> played = EnumSet.copyOf(parts);
        boolean whole = real || played.equals(Part.SIMULATED);
        refuseWhatMakesNoSense(played, whole);
        PrintWriter out = spec.commandLine().getOut();
        List<String> wanted = all ? List.of("all") : provinces;
        Path root = config.path().toAbsolutePath().normalize();
        PlayedFiles files =
                PlayedFiles.now(root, DemoProvinces.choose(root, wanted).codes());
        if (send && !yes && !confirmed(String.join(",", wanted), out)) {
            spec.commandLine().getErr().println("not confirmed, so nothing was done");
            return 2;
        }
        Consumer<ProvinceReport> progress = province -> {
            out.println(TextReport.line(province, strict));
            out.flush();
        };
        Report report = real
                ? RealRehearsal.play(new RealRehearsal.Plan(root, wanted, hub.folder(), send), progress)
                : Rehearsal.play(new Rehearsal.Plan(root, wanted, played, parallel, Rehearsal.PATIENCE), progress);
        HubsView view = new HubsView(hub);
        boolean told = !tell || tellTheHub(report, files, view);
        Report done = new Ladder(root, whole, files, view).with(report);
        print(done, out);
        if (folder != null) {
            write(done, folder, out);
        }
        return done.passed(strict) && told ? 0 : 1;
    }

    private void refuseWhatMakesNoSense(Set<Part> played, boolean whole) {
        String why = null;
        if (all == !provinces.isEmpty()) {
            why = "name provinces such as H56, or --all";
        } else if (!Part.SIMULATED.containsAll(played)) {
            why = "parts are good, bad and trouble; for real partners say --real, and --send";
        } else if (send && !real) {
            why = "only real partners are sent something; say --real --send";
        } else if (yes && !send) {
            why = "--yes confirms --send";
        } else if (tell && !whole) {
            why = "only a whole rehearsal is told; leave --parts out";
        }
        if (why != null) {
            throw new ParameterException(spec.commandLine(), why);
        }
    }

    private static boolean confirmed(String wanted, PrintWriter out) throws IOException {
        return Questions.atTerminal(out)
                .ask(
                        "One invented dossier, marked DIENTAP, goes to the real systems of " + wanted + ". Type "
                                + wanted + " to send it, or press Enter",
                        "",
                        answer -> true)
                .equals(wanted);
    }

    private boolean tellTheHub(Report report, PlayedFiles files, HubsView view) throws IOException {
        boolean told = true;
        for (ProvinceReport province : report.provinces()) {
            Optional<String> digest = files.unchanged(province.code());
            try {
                if (digest.isPresent()) {
                    view.tell(province, report.at(), real ? "REAL" : "SANDBOX", digest.get());
                } else {
                    throw new IOException("the files of " + province.code() + " changed meanwhile; rehearse again");
                }
            } catch (IOException untold) {
                spec.commandLine().getErr().println("the hub was not told: " + untold.getMessage());
                told = false;
            }
        }
        return told;
    }

    private void print(Report done, PrintWriter out) {
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
