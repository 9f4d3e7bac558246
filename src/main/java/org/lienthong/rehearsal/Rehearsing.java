package org.lienthong.rehearsal;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.lienthong.province.Province;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rehearsal of provinces on one stage, a few of them at the same time. */
public final class Rehearsing {

    private static final Logger log = LoggerFactory.getLogger(Rehearsing.class);

    private final Stage stage;
    private final Set<Part> parts;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param parts what is rehearsed; bad calls are made of what the good part sent */
    public Rehearsing(Stage stage, Set<Part> parts) {
        this.stage = stage;
        this.parts = Set.copyOf(parts);
    }

    /**
     * The parts for every province, in their order.
     *
     * @param parallel how many provinces at the same time
     * @param progress hears of each province when it is done, from any thread
     */
    public Report all(List<Province> provinces, int parallel, Consumer<ProvinceReport> progress) {
        Instant start = stage.clock().instant();
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, parallel));
        try {
            List<Future<ProvinceReport>> running = provinces.stream()
                    .map(province -> pool.submit(() -> {
                        ProvinceReport report = one(province);
                        progress.accept(report);
                        return report;
                    }))
                    .toList();
            List<ProvinceReport> reports = new ArrayList<>();
            for (Future<ProvinceReport> report : running) {
                reports.add(report.get());
            }
            return new Report(start, Duration.between(start, stage.clock().instant()), reports);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
    }

    private ProvinceReport one(Province province) {
        Instant start = stage.clock().instant();
        Troupe troupe = Troupe.of(stage, province);
        List<Claim> claims = new ArrayList<>();
        Map<Part, Playing> plays = new EnumMap<>(Map.of(
                Part.GOOD, new GoodPart(troupe, new NationalInterface(client, stage))::play,
                Part.BAD, new BadPart(troupe, client)::play,
                Part.TROUBLE, new TroublePart(troupe)::play));
        plays.forEach((part, playing) -> {
            if (parts.contains(part)) {
                claims.addAll(played(province, part, playing));
            }
        });
        return new ProvinceReport(
                troupe.code(),
                province.name(),
                claims,
                List.of(),
                Duration.between(start, stage.clock().instant()));
    }

    private interface Playing {
        List<Claim> play();
    }

    /** A bug in one part costs that part, not the report. */
    private static List<Claim> played(Province province, Part part, Playing playing) {
        try {
            return playing.play();
        } catch (RuntimeException bug) {
            log.error("{}: the part {} of the rehearsal met a bug", province.code(), part, bug);
            return List.of(Claim.unless(
                    part, Line.of("claim.part", part.code()), List.of(Line.of("why.bug", String.valueOf(bug)))));
        }
    }
}
