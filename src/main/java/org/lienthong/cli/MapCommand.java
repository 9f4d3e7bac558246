package org.lienthong.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lienthong.Hub;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.mapping.Mapping;
import org.lienthong.mapping.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lienthong map}. */
@Command(
        name = "map",
        description = {
            "Translates one document with a mapping file and prints the national message as JSON.",
            "Nothing is stored and nobody is called."
        },
        exitCodeListHeading = "%nEnds with:%n",
        exitCodeList = {"0:translated", "1:findings", "2:wrongly called"},
        mixinStandardHelpOptions = true)
final class MapCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--mapping",
            required = true,
            paramLabel = "F",
            description = "A mapping by file (mappings/vbdlis/ket-thuc-ho-so.yaml) or by name (vbdlis/ket-thuc-ho-so).")
    @SuppressWarnings("NullAway.Init")
    private String mapping;

    @Option(
            names = "--in",
            paramLabel = "F",
            description =
                    "The local document; with --reverse and --round-trip the national message, or a list of them, as JSON. Without it --round-trip asks the mapping alone.")
    private @Nullable Path in;

    @Option(names = "--reverse", description = "From the national message to the local document.")
    private boolean reverse;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "With --reverse: also writes the document to this file, byte for byte as the other side gets it. Replaces the file.")
    private @Nullable Path file;

    @Option(
            names = "--explain",
            description = "Tell for each national field where it came from, and what was not read.")
    private boolean explain;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description =
                    "Zone of date-times without a mark, such as Asia/Ho_Chi_Minh. Default: the family's, else UTC.")
    private @Nullable ZoneId zone;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "A setting that the mapping asks for; may be repeated.")
    private Map<String, String> settings = Map.of();

    /** The document counts as taken now: codes have days. */
    private final InstantSource clock = Hub.wallClock();

    @Mixin
    private final RoundTripOptions roundTrip = new RoundTripOptions();

    @Mixin
    private final ConfigRoot config = new ConfigRoot();

    @Override
    public Integer call() throws IOException {
        if (reverse && explain) {
            throw new ParameterException(spec.commandLine(), "--explain tells about reading, so not with --reverse");
        }
        if (file != null && !reverse) {
            throw new ParameterException(spec.commandLine(), "--out takes what is written, so only with --reverse");
        }
        roundTrip.check(spec.commandLine(), reverse || explain);
        if (in == null && !roundTrip.asked()) {
            throw new ParameterException(spec.commandLine(), "name the document with --in");
        }
        ChosenMapping chosen = ChosenMapping.find(mapping, config.path());
        if (chosen.mapping() == null) {
            return tell(chosen.findings());
        }
        byte[] document = in == null ? new byte[0] : Files.readAllBytes(in);
        try (ScratchFiles files = new ScratchFiles()) {
            Surroundings surroundings =
                    new Surroundings(zone == null ? chosen.zone() : zone, settings, files).at(clock.instant());
            if (roundTrip.asked()) {
                return roundTrip(chosen.mapping(), document, surroundings);
            }
            if (explain) {
                return explain(chosen.mapping(), document, surroundings);
            }
            return reverse
                    ? write(chosen.mapping(), document, surroundings)
                    : read(chosen.mapping(), document, surroundings);
        }
    }

    private int read(Mapping chosen, byte[] document, Surroundings surroundings) {
        List<NationalMessage> messages = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        chosen.read(document, surroundings)
                .forEach(reading -> reading.fold(
                        translated -> messages.add(translated.message()),
                        refused -> findings.addAll(refused.findings())));
        if (!messages.isEmpty()) {
            out(MessageJson.pretty(messages));
        }
        return tell(findings);
    }

    private int write(Mapping chosen, byte[] document, Surroundings surroundings) throws IOException {
        List<NationalMessage> messages = new ArrayList<>();
        List<Finding> unread = messages(document, messages);
        if (!unread.isEmpty()) {
            return tell(unread);
        }
        ByteArrayOutputStream local = new ByteArrayOutputStream();
        List<Finding> findings;
        try {
            findings = chosen.write(messages, surroundings, local);
        } catch (IllegalArgumentException one) {
            throw new ParameterException(spec.commandLine(), "this mapping writes one message at a time", one);
        }
        if (findings.isEmpty()) {
            out(chosen.shown(local.toByteArray()));
            if (file != null) {
                Files.write(file, local.toByteArray());
            }
        }
        return tell(findings);
    }

    private int roundTrip(Mapping chosen, byte[] document, Surroundings surroundings) throws IOException {
        List<NationalMessage> messages = new ArrayList<>();
        List<Finding> findings = new ArrayList<>(in == null ? List.of() : messages(document, messages));
        if (findings.isEmpty()) {
            findings.addAll(roundTrip.run(chosen, config.path(), messages, surroundings, this::out));
        }
        return tell(findings);
    }

    /** Adds the messages of a file; the findings say why there are none. */
    private List<Finding> messages(byte[] document, List<NationalMessage> messages) {
        try {
            messages.addAll(MessageJson.read(new String(document, StandardCharsets.UTF_8)));
        } catch (InvalidValue refusal) {
            return List.of(new Finding(
                    "", refusal.rule(), refusal.getMessage() + "", new Finding.Place(String.valueOf(in), 0, 0)));
        }
        if (messages.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "there is no message in " + in);
        }
        return List.of();
    }

    private int explain(Mapping chosen, byte[] document, Surroundings surroundings) {
        var explanation = chosen.explain(document, surroundings);
        out(String.join("\n", explanation.lines()));
        return explanation.findings().isEmpty() ? 0 : 1;
    }

    private void out(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(text);
        out.flush();
    }

    private int tell(List<Finding> findings) {
        PrintWriter err = spec.commandLine().getErr();
        findings.forEach(finding -> err.println(finding.line()));
        return findings.isEmpty() ? 0 : 1;
    }
}
