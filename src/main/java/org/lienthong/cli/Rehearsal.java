package org.lienthong.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.lienthong.rehearsal.Part;
import org.lienthong.rehearsal.ProvinceReport;
import org.lienthong.rehearsal.Rehearsing;
import org.lienthong.rehearsal.Report;
import org.lienthong.rehearsal.Stage;
import org.lienthong.sandbox.Pace;
import org.lienthong.sandbox.Sandbox;
import org.lienthong.sandbox.SandboxProvince;
import org.lienthong.sandbox.SandboxSettings;
import org.springframework.util.FileSystemUtils;

/** Sets up the stage for a rehearsal in a temporary folder, plays, and clears it away. */
final class Rehearsal {

    private static final URI NOWHERE_YET = URI.create("http://localhost:9");

    /** Nobody thinks; what waits, waits for the hub. */
    private static final Pace PACE = new Pace(
            Duration.ofMillis(1),
            Duration.ofMillis(4),
            Duration.ofMillis(50),
            Duration.ofMillis(500),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30));

    static final Duration PATIENCE = Duration.ofSeconds(12);

    /**
     * What is rehearsed.
     *
     * @param provinces codes, or {@code all}
     * @param parallel how many provinces at the same time
     * @param patience how long nothing may move before a story counts as stuck
     */
    record Plan(Path root, List<String> provinces, Set<Part> parts, int parallel, Duration patience) {}

    private Rehearsal() {}

    /** @param progress hears of each province when it is done */
    static Report play(Plan plan, Consumer<ProvinceReport> progress) throws IOException {
        Path folder = Files.createTempDirectory("lienthong-rehearsal-");
        try {
            return played(plan, folder, progress);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static Report played(Plan plan, Path folder, Consumer<ProvinceReport> progress) throws IOException {
        DemoProvinces chosen = DemoProvinces.choose(plan.root(), plan.provinces());
        Path config = chosen.copy(folder.resolve("config"));
        RehearsalConfig.adapt(config);
        Map<String, String> secrets = DemoSecrets.in(folder, chosen.secrets());
        List<SandboxProvince> simulated = chosen.provinces(secrets);
        try (Sandbox sandbox =
                        Sandbox.start(new SandboxSettings(folder.resolve("sandbox"), NOWHERE_YET, simulated, PACE, 0));
                RehearsalHub hub = RehearsalHub.start(config, folder.resolve("data"), sandbox, simulated)) {
            sandbox.pointAt(hub.address());
            Stage stage = new Stage(
                    sandbox,
                    secrets,
                    hub.address(),
                    hub.ledger(),
                    hub.clock(),
                    hub.hearers(),
                    hub.official(),
                    plan.patience());
            return new Rehearsing(stage, plan.parts()).all(chosen.chosen(), plan.parallel(), progress);
        }
    }
}
