package org.lienthong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.lienthong.rehearsal.ProvinceReport;
import org.lienthong.rehearsal.RehearsingForReal;
import org.lienthong.rehearsal.Report;
import org.springframework.util.FileSystemUtils;

/**
 * Rehearses with the real partners. The hub that does it is of the rehearsal's own, with a database in memory, and it
 * only listens: it polls nobody and takes no file, so that nothing live is touched.
 */
final class RealRehearsal {

    /**
     * What is rehearsed.
     *
     * @param provinces codes, or {@code all}
     * @param data the data folder of the hub that serves, for addresses below it; nothing in it is changed
     * @param sends whether one marked dossier is told
     */
    record Plan(Path root, List<String> provinces, Path data, boolean sends) {}

    private RealRehearsal() {}

    /** @param progress hears of each province when it is done */
    static Report play(Plan plan, Consumer<ProvinceReport> progress) throws IOException {
        Path folder = Files.createTempDirectory("lienthong-rehearsal-");
        try {
            DemoProvinces chosen = DemoProvinces.choose(plan.root(), plan.provinces());
            Path config = chosen.copy(folder.resolve("config"));
            RehearsalConfig.listenOnly(config);
            OutsideSettings outside = new OutsideSettings(plan.data());
            try (RehearsalHub hub =
                    RehearsalHub.start(config, folder.resolve("data"), outside.channels(chosen.chosen()))) {
                return new RehearsingForReal(hub.partners(), hub.clock(), plan.root(), plan.sends())
                        .all(chosen.chosen(), progress);
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
