package org.lienthong.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.lienthong.cli.RunningHub.Said;
import org.lienthong.rehearsal.TextReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code lienthong versions}. */
@Command(
        name = "versions",
        description = {
            "Tells what counted since when in a province, the newest first; * is in force.",
            "Then how far the province is on its way into service, and what is missing."
        },
        mixinStandardHelpOptions = true)
final class VersionsCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "PROVINCE", description = "Code of the province, for example H56.")
    @SuppressWarnings("NullAway.Init")
    private String province;

    @Mixin
    private final RunningHub hub = new RunningHub();

    @Override
    public Integer call() throws IOException {
        String code = Codes.of(province, spec);
        PrintWriter out = spec.commandLine().getOut();
        Said said = hub.get("/api/v1/provinces/" + code + "/versions");
        if (!said.good()) {
            spec.commandLine().getErr().println(code + ": " + said.text("detail"));
            return 1;
        }
        said.body().path("items").forEach(version -> out.println(line(version)));
        hub.get("/api/v1/provinces").body().path("items").forEach(known -> tell(code, known, out));
        HubsView.View view = new HubsView(hub).of(code);
        if (view.trouble() == null) {
            out.print(TextReport.ladder(view.rungs()));
        } else {
            out.println("how far it is on its way into service is not known: " + view.trouble());
        }
        out.flush();
        return 0;
    }

    private static String line(JsonNode version) {
        return String.format(
                "%s %3d  %s  %-20s  %s",
                version.path("inForce").asBoolean() ? "*" : " ",
                version.path("version").asInt(),
                version.path("activatedAt").asString(),
                version.path("note").asString(),
                version.path("activatedBy").asString());
    }

    private static void tell(String code, JsonNode known, PrintWriter out) {
        if (known.path("code").asString().equals(code)) {
            known.path("findings").forEach(finding -> out.println("not served: " + Activations.line(finding)));
            if (known.path("filesDiffer").asBoolean()) {
                out.println("the files differ; `./lienthong activate " + code + "` brings them into force");
            }
        }
    }
}
