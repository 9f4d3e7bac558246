package org.lienthong.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.lienthong.cli.RunningHub.Said;
import org.lienthong.rehearsal.Line;
import org.lienthong.rehearsal.ProvinceReport;
import org.lienthong.rehearsal.Rung;
import org.lienthong.rehearsal.Rung.Step;
import tools.jackson.databind.JsonNode;

/** What a hub that runs says of provinces, and what it is told of them. A hub that cannot be asked is asked only once. */
final class HubsView {

    private final RunningHub hub;
    private @Nullable String trouble;

    HubsView(RunningHub hub) {
        this.hub = hub;
    }

    /**
     * How the hub sees a province.
     *
     * @param trouble why nobody knows; null when the hub answered
     * @param digest of the files in force; empty when there are none
     */
    record View(@Nullable String trouble, int version, String digest, List<Rung> rungs) {

        static View none(String trouble) {
            return new View(trouble, 0, "", List.of());
        }

        Rung rung(Step step) {
            return rungs.stream()
                    .filter(rung -> rung.step() == step)
                    .findFirst()
                    .orElseThrow();
        }
    }

    View of(String province) {
        if (trouble != null) {
            return View.none(trouble);
        }
        try {
            Said said = hub.get("/api/v1/provinces/" + province + "/readiness");
            return said.good() ? whole(view(said.body())) : View.none(said.text("detail"));
        } catch (IOException | UncheckedIOException | IllegalStateException nobody) {
            trouble = String.valueOf(nobody.getMessage());
            return View.none(trouble);
        }
    }

    /** An older hub does not know the ladder. */
    private static View whole(View view) {
        return view.rungs().stream()
                        .map(Rung::step)
                        .toList()
                        .containsAll(List.of(Step.REHEARSED, Step.SHADOW, Step.LIVE))
                ? view
                : View.none("it does not tell how far provinces are; is it an older one?");
    }

    private static View view(JsonNode body) {
        return new View(
                null, body.path("version").asInt(0), body.path("digest").asString(""), rungs(body.path("rungs")));
    }

    private static List<Rung> rungs(JsonNode rungs) {
        List<Rung> all = new ArrayList<>();
        for (JsonNode rung : rungs) {
            String since = rung.path("since").asString("");
            all.add(Rung.of(
                    Step.valueOf(rung.path("step").asString()),
                    since.isEmpty() ? null : Instant.parse(since),
                    lines(rung.path("known")),
                    lines(rung.path("missing"))));
        }
        return all;
    }

    private static List<Line> lines(JsonNode said) {
        return StreamSupport.stream(said.spliterator(), false)
                .map(line -> new Line(
                        line.path("key").asString(),
                        StreamSupport.stream(line.path("values").spliterator(), false)
                                .map(JsonNode::asString)
                                .toList()))
                .toList();
    }

    /**
     * Tells the hub what came of a rehearsal of exactly these files.
     *
     * @param against {@code SANDBOX} or {@code REAL}
     * @throws IOException when the hub was not reached or does not take it, with one sentence
     */
    void tell(ProvinceReport report, Instant at, String against, String digest) throws IOException {
        String order = String.format(
                Locale.ROOT,
                "{\"at\":\"%s\",\"against\":\"%s\",\"digest\":\"%s\",\"played\":%d,\"failed\":%d,\"unplayed\":%d}",
                at,
                against,
                digest,
                report.claims().size(),
                report.count(org.lienthong.rehearsal.Outcome.FAILED),
                report.count(org.lienthong.rehearsal.Outcome.NOT_REHEARSED));
        Said said = hub.post("/api/v1/provinces/" + report.code() + "/rehearsals", order);
        if (!said.good()) {
            throw new IOException(
                    "the hub did not take the rehearsal of " + report.code() + ": " + said.text("detail"));
        }
    }
}
