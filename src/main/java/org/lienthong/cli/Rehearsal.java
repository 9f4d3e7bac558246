package org.lienthong.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.lienthong.province.Province;
import org.lienthong.province.Provinces;
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

    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private Rehearsal() {}

    /**
     * @param wanted codes of provinces, or {@code all}
     * @param progress hears of each province when it is done
     */
    static Report play(Path root, List<String> wanted, int parallel, Consumer<ProvinceReport> progress)
            throws IOException {
        return play(root, wanted, parallel, progress, PATIENCE);
    }

    static Report play(
            Path root, List<String> wanted, int parallel, Consumer<ProvinceReport> progress, Duration patience)
            throws IOException {
        Path folder = Files.createTempDirectory("lienthong-rehearsal-");
        try {
            return played(root, folder, wanted, parallel, progress, patience);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static Report played(
            Path root,
            Path folder,
            List<String> wanted,
            int parallel,
            Consumer<ProvinceReport> progress,
            Duration patience)
            throws IOException {
        DemoProvinces chosen = DemoProvinces.choose(root, wanted);
        Path config = chosen.copy(folder.resolve("config"));
        RehearsalConfig.adapt(config);
        Provinces.Loaded loaded = Provinces.load(config);
        Map<String, String> secrets = DemoSecrets.in(folder, chosen.secrets());
        List<SandboxProvince> simulated = chosen.provinces(secrets);
        try (Sandbox sandbox =
                        Sandbox.start(new SandboxSettings(folder.resolve("sandbox"), NOWHERE_YET, simulated, PACE, 0));
                RehearsalHub hub = RehearsalHub.start(config, folder.resolve("data"), sandbox, simulated)) {
            sandbox.pointAt(hub.address());
            Stage stage = new Stage(sandbox, secrets, hub.address(), hub.ledger(), hub.clock(), patience);
            List<Province> provinces = List.copyOf(loaded.provinces().all());
            return new Rehearsing(stage).all(provinces, parallel, progress);
        }
    }
}
