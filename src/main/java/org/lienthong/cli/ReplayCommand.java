package org.lienthong.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.cli.RunningHub.Said;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code lienthong replay}. */
@Command(
        name = "replay",
        description = {
            "Sends again as a plan, in a hub that runs: what it takes is shown first, and nothing is sent before it is confirmed.",
            "What came in after the plan is not in it; it never runs faster than it says."
        },
        exitCodeListHeading = "%nEnds with:%n",
        exitCodeList = {"0:done", "1:trouble; nothing changed", "2:wrongly called"},
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

    private static final String REPLAYS = "/api/v1/replays";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** One of them. */
    static final class Act {
        @Option(names = "--plan", description = "Write down what would be sent again, and show it.")
        private boolean plan;

        @Option(names = "--confirm", paramLabel = "ID", description = "Let this plan run.")
        private @Nullable Long confirm;

        @Option(names = "--pause", paramLabel = "ID", description = "Take nothing more for now.")
        private @Nullable Long pause;

        @Option(names = "--resume", paramLabel = "ID", description = "Let a paused plan go on.")
        private @Nullable Long resume;

        @Option(names = "--stop", paramLabel = "ID", description = "Take nothing more; what was done stays.")
        private @Nullable Long stop;

        @Option(names = "--list", description = "Show the plans, the newest first.")
        private boolean list;
    }

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private Act act;

    @Option(
            names = "--target",
            defaultValue = "quarantine",
            description =
                    "quarantine: what waits for a person; told: what a system was told. Default: ${DEFAULT-VALUE}")
    @SuppressWarnings("NullAway.Init")
    private String target;

    @Option(names = "--province", paramLabel = "PROVINCE", description = "For example H56; all without it.")
    private @Nullable String province;

    @Option(names = "--system", paramLabel = "NAME", description = "For example lis; all without it.")
    private @Nullable String system;

    @Option(names = "--kind", paramLabel = "KIND", description = "intake, delivery or difference.")
    private @Nullable String kind;

    @Option(names = "--message", paramLabel = "NAME", description = "The door, or the message that was told.")
    private @Nullable String subject;

    @Option(names = "--rule", paramLabel = "RULE", description = "The rule of the first finding.")
    private @Nullable String rule;

    @Option(
            names = "--place",
            paramLabel = "PLACE",
            description = "Its place, with [] for any position in a list; - for the whole document.")
    private @Nullable String place;

    @Option(
            names = "--said",
            paramLabel = "WORDS",
            description =
                    "What the partner said when it refused, exactly as the list of what waits has it; - for nothing.")
    private @Nullable String partnerSaid;

    @Option(names = "--from", paramLabel = "DAY", description = "First day, for example 2026-01-31.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DAY", description = "Last day.")
    private @Nullable String to;

    @Option(names = "--per-minute", paramLabel = "N", description = "The most in a minute; 60 without it.")
    private @Nullable String perMinute;

    @Option(names = "--reason", paramLabel = "WHY", description = "Kept with the plan.")
    private @Nullable String reason;

    @Mixin
    private final RunningHub hub = new RunningHub();

    @Override
    public Integer call() throws IOException {
        Said said = said();
        PrintWriter out = spec.commandLine().getOut();
        if (!said.good()) {
            spec.commandLine().getErr().println("lienthong: " + said.text("detail"));
            said.body().path("errors").forEach(error -> spec.commandLine()
                    .getErr()
                    .println("  " + error.path("field").asString() + ": "
                            + error.path("text").asString("")));
            return 1;
        }
        if (act.list) {
            said.body().path("items").forEach(plan -> out.println(line(plan)));
        } else {
            out.println(line(said.body()));
            if (act.plan) {
                tell(said.body(), out);
            }
        }
        out.flush();
        return 0;
    }

    private Said said() throws IOException {
        if (act.plan) {
            return hub.post(REPLAYS, wish());
        }
        if (act.list) {
            return hub.get(REPLAYS);
        }
        return decided("confirm", act.confirm)
                .or(() -> decided("pause", act.pause))
                .or(() -> decided("resume", act.resume))
                .or(() -> decided("stop", act.stop))
                .orElseThrow()
                .send();
    }

    private interface Sending {
        Said send() throws IOException;
    }

    private java.util.Optional<Sending> decided(String what, @Nullable Long id) {
        return id == null
                ? java.util.Optional.empty()
                : java.util.Optional.of(() -> hub.post(REPLAYS + "/" + id + "/" + what, "{}"));
    }

    private String wish() {
        ObjectNode wish = new JsonMapper().createObjectNode();
        Stream.of(
                        new String[] {"target", target.toUpperCase(java.util.Locale.ROOT)},
                        new String[] {"province", province},
                        new String[] {"system", system},
                        new String[] {"kind", kind == null ? null : kind.toUpperCase(java.util.Locale.ROOT)},
                        new String[] {"subject", subject},
                        new String[] {"rule", rule},
                        new String[] {"place", place},
                        new String[] {"said", partnerSaid},
                        new String[] {"from", from},
                        new String[] {"to", to},
                        new String[] {"perMinute", perMinute},
                        new String[] {"reason", reason})
                .filter(pair -> pair[1] != null)
                .forEach(pair -> wish.put(pair[0], pair[1]));
        return wish.toString();
    }

    private static String line(JsonNode plan) {
        return "%4d  %-8s %-10s %s/%s  %d of %d through, %d still refused  %s"
                .formatted(
                        plan.path("id").asLong(),
                        plan.path("state").asString(),
                        plan.path("target").asString(),
                        plan.path("province").asString("*"),
                        plan.path("system").asString("*"),
                        plan.path("done").asInt()
                                + plan.path("refused").asInt()
                                + plan.path("left").asInt(),
                        plan.path("items").asInt(),
                        plan.path("refused").asInt(),
                        plan.path("reason").asString(""));
    }

    private static void tell(JsonNode plan, PrintWriter out) {
        out.println("  oldest  " + plan.path("oldest").asString("-"));
        out.println("  newest  " + plan.path("newest").asString("-"));
        out.println("  cut-off " + plan.path("cutOff").asString() + "; what came later is not in it");
        if (plan.path("leftOut").asInt() > 0) {
            out.println(
                    "  " + plan.path("leftOut").asInt() + " are left out: newer news of the same dossier were told");
        }
        out.println(
                "  effect  "
                        + (plan.path("target").asString().equals("TOLD")
                                ? "each goes back into its lane, in the old order; systems that can be asked are asked first"
                                : "each is worked on again with the mappings of then; what is still wrong stays, with its reason"));
        out.println("  pace    at most " + plan.path("perMinute").asInt() + " a minute, so at least "
                + plan.path("minutes").asInt() + " minutes");
        out.println("nothing is sent before: ./lienthong replay --confirm "
                + plan.path("id").asLong());
    }
}
