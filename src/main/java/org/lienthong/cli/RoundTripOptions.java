package org.lienthong.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.mapping.Mapping;
import org.lienthong.mapping.RoundTrip;
import org.lienthong.mapping.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code lienthong map --round-trip}: tells which values of a message come back from its document, and why not. */
final class RoundTripOptions {

    @Option(
            names = "--round-trip",
            description =
                    "Write the national message, read it back, and tell which fields survive and which cannot, and why.")
    private boolean asked;

    @Option(
            names = "--back",
            paramLabel = "F",
            description = "With --round-trip: the mapping that reads. Default: the same, its fields turned round.")
    private @Nullable String back;

    @Option(
            names = "--show",
            description = "With --round-trip: show values that may be personal. Otherwise only their length is told.")
    private boolean show;

    boolean asked() {
        return asked;
    }

    /** @throws ParameterException when the options do not fit together */
    void check(CommandLine line, boolean otherwise) {
        if (asked && otherwise) {
            throw new ParameterException(line, "--round-trip goes both ways, so not with --reverse or --explain");
        }
        if (!asked && (back != null || show)) {
            throw new ParameterException(line, "--back and --show belong to --round-trip");
        }
    }

    /** Without messages the mapping alone is asked. The findings say why a message could not be written or read back; losses are none, they are only told. */
    List<Finding> run(
            Mapping writing, Path root, List<NationalMessage> messages, Surroundings surroundings, Consumer<String> out)
            throws IOException {
        RoundTrip trip = RoundTrip.of(root, writing);
        if (back != null) {
            ChosenMapping chosen = ChosenMapping.find(back, root);
            if (chosen.mapping() == null) {
                return chosen.findings();
            }
            trip = RoundTrip.of(writing, chosen.mapping());
        }
        if (messages.isEmpty()) {
            out.accept("these fields can survive, if a message says them:\n  " + String.join("\n  ", trip.carried()));
        }
        List<Finding> findings = new ArrayList<>();
        for (NationalMessage message : messages) {
            RoundTrip.Outcome outcome = trip.of(message, surroundings);
            findings.addAll(outcome.findings());
            if (outcome.findings().isEmpty()) {
                out.accept(String.join("\n", outcome.lines(show)));
            }
        }
        return findings;
    }
}
