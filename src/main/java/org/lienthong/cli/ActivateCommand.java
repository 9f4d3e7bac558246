package org.lienthong.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code lienthong activate}. */
@Command(
        name = "activate",
        description = {
            "Brings the files of provinces into force in a hub that runs, without a restart.",
            "Everything is checked first, and the fixtures are mapped again; with a finding nothing changes."
        },
        exitCodeListHeading = "%nEnds with:%n",
        exitCodeList = {"0:in force, or would be", "1:findings, or trouble; nothing changed", "2:wrongly called"},
        mixinStandardHelpOptions = true)
final class ActivateCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "PROVINCE", description = "Codes of the provinces, for example H56.", arity = "0..*")
    private List<String> provinces = List.of();

    @Option(names = "--all", description = "Every province whose files differ from what is in force.")
    private boolean all;

    @Option(names = "--dry-run", description = "Only say what would change and what is wrong.")
    private boolean dryRun;

    @Option(names = "--remove", description = "Take a province out of force that has no config file any more.")
    private boolean remove;

    @Option(
            names = "--despite-golden",
            paramLabel = "REASON",
            description = {
                "Go on although fixtures come out otherwise (golden-changed).",
                "The reason is kept with the version; see `versions`."
            })
    private @Nullable String despiteGolden;

    @Mixin
    private final RunningHub hub = new RunningHub();

    @Override
    public Integer call() throws IOException {
        if (all == !provinces.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "name provinces such as H56, or say --all");
        }
        List<String> wanted = all ? differing() : Codes.of(provinces, spec);
        if (wanted.isEmpty()) {
            spec.commandLine().getErr().println("no files differ from what is in force");
        }
        Activations activations =
                new Activations(spec.commandLine().getOut(), spec.commandLine().getErr());
        boolean good = true;
        for (String province : wanted) {
            String order = order();
            good &= activations.tell(province, () -> hub.post("/api/v1/provinces/" + province + "/activate", order));
        }
        return good ? 0 : 1;
    }

    private String order() {
        ObjectNode order =
                new JsonMapper().createObjectNode().put("dryRun", dryRun).put("remove", remove);
        return (despiteGolden == null ? order : order.put("despiteGolden", despiteGolden)).toString();
    }

    private List<String> differing() throws IOException {
        List<String> codes = new ArrayList<>();
        hub.get("/api/v1/provinces").body().path("items").forEach(province -> {
            if (province.path("filesDiffer").asBoolean(false)) {
                codes.add(province.path("code").asString());
            }
        });
        return codes;
    }
}
