package org.lienthong.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.lienthong.StandingClock;
import org.lienthong.province.ActivatingProvinces;
import org.lienthong.province.ActivatingProvinces.Order;
import org.lienthong.province.ConfigFiles;
import org.lienthong.province.ConfigVersion;
import org.lienthong.province.ConfigVersions;

/** Brings the province into shadow and back, as an activation does, without changing the files that are shipped. */
final class Stage {

    private static final Order NOW = new Order("test", false, false);

    private final ConfigVersions versions;
    private final ActivatingProvinces activating;

    Stage(ConfigVersions versions, ActivatingProvinces activating) {
        this.versions = versions;
        this.activating = activating;
    }

    /** The files that are shipped. */
    void live() {
        if (!versions.inForce(Letters.H56).orElseThrow().note().equals("files")) {
            activating.activate(Letters.H56, NOW);
        }
    }

    /** A version in shadow is written down behind the one in force, and a step back brings it. */
    void shadow() {
        ConfigVersion now = versions.inForce(Letters.H56).orElseThrow();
        ConfigFiles files = versions.files(Letters.H56, now.version());
        ConfigVersion shadow = record(listening(files), now.version(), null);
        record(files, shadow.version(), shadow.version());
        activating.rollback(Letters.H56, NOW);
    }

    private ConfigVersion record(ConfigFiles files, int over, Integer backTo) {
        return versions.record(new ConfigVersions.Next(
                Letters.H56, files, over, backTo, StandingClock.START, "test", "recorded by a test"));
    }

    private static ConfigFiles listening(ConfigFiles files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(files.zip()));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        entry.getName().equals("province-configs/H56.yaml")
                                ? new String(content, StandardCharsets.UTF_8)
                                        .replace("\nsystems:", "\nstage: shadow\nsystems:")
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return ConfigFiles.unzip(bytes.toByteArray());
    }
}
