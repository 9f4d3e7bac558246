package org.lienthong.province;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Finding.Place;
import org.lienthong.dossier.ProvinceCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the files of a province into force, or the version before. Everything of that province is read and checked
 * first; with a finding nothing changes. Work under way keeps what it began with; other provinces are not touched, also
 * when a file that they share changed on disk.
 */
public final class ActivatingProvinces {

    private static final Logger log = LoggerFactory.getLogger(ActivatingProvinces.class);

    private final FilesOnDisk disk;
    private final ConfigVersions versions;
    private final ServedVersions served;
    private final Supplier<Ways> ways;
    private final Clock clock;

    ActivatingProvinces(
            FilesOnDisk disk, ConfigVersions versions, ServedVersions served, Supplier<Ways> ways, Clock clock) {
        this.disk = disk;
        this.versions = versions;
        this.served = served;
        this.ways = ways;
        this.clock = clock;
    }

    /**
     * How it is to be done.
     *
     * @param dryRun only says what would change and what is wrong
     * @param remove whether a province without a config file goes out of force; otherwise that is a finding
     */
    public record Order(String by, boolean dryRun, boolean remove) {}

    /** Every province that has a config file or a version in force; in order of their codes. */
    public List<ProvinceCode> provinces() {
        try {
            return java.util.stream.Stream.concat(
                            disk.provinces().stream(),
                            versions.inForce().stream().map(ConfigVersion::province))
                    .distinct()
                    .sorted(java.util.Comparator.comparing(ProvinceCode::value))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the config root cannot be read", unreadable);
        }
    }

    /** Brings into force what the files of this province say now. */
    public Activation activate(ProvinceCode province, Order order) {
        Instant began = clock.instant();
        ConfigVersion before = versions.inForce(province).orElse(null);
        ConfigFiles files;
        try {
            files = files(province, order.remove());
        } catch (ConfigFiles.Unreadable unreadable) {
            return refused(province, before, List.of(), List.of(unreadable.finding()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the files of " + province + " cannot be read", unreadable);
        }
        if (before != null && before.digest().equals(files.digest())) {
            return new Activation(province, Activation.State.UNCHANGED, before, List.of(), List.of());
        }
        return bring(
                before,
                new ConfigVersions.Next(
                        province,
                        files,
                        before == null ? null : before.version(),
                        before == null ? null : before.version(),
                        began,
                        order.by(),
                        files.isEmpty() ? "removed" : "files"),
                order.dryRun());
    }

    /** Brings the version before into force; once more goes one further step back. */
    public Activation rollback(ProvinceCode province, Order order) {
        Instant began = clock.instant();
        ConfigVersion now = versions.inForce(province).orElse(null);
        Integer target = now == null ? null : now.backTo();
        if (now == null || target == null) {
            return new Activation(province, Activation.State.NOTHING_BEFORE, now, List.of(), List.of());
        }
        ConfigVersion earlier = versions.of(province, Integer.MAX_VALUE).stream()
                .filter(version -> version.version() == target)
                .findFirst()
                .orElseThrow();
        return bring(
                now,
                new ConfigVersions.Next(
                        province,
                        versions.files(province, target),
                        now.version(),
                        earlier.backTo(),
                        began,
                        order.by(),
                        "back to version " + target),
                order.dryRun());
    }

    private ConfigFiles files(ProvinceCode province, boolean remove) throws IOException, ConfigFiles.Unreadable {
        if (disk.configures(province)) {
            return disk.of(province);
        }
        if (remove) {
            return ConfigFiles.none();
        }
        throw new ConfigFiles.Unreadable(new Finding(
                "",
                "missing-file",
                "there is no config of this province; put it back, or say `remove` to take the province out of force",
                new Place("province-configs/" + province + ".yaml", 0, 0)));
    }

    private Activation bring(@Nullable ConfigVersion before, ConfigVersions.Next next, boolean dryRun) {
        ProvinceCode province = next.province();
        List<String> changed = next.files()
                .changesTo(before == null ? ConfigFiles.none() : versions.files(province, before.version()));
        Provinces.Loaded loaded = served.compile(next.files());
        if (!loaded.findings().isEmpty()) {
            return refused(province, before, changed, loaded.findings());
        }
        if (dryRun) {
            return new Activation(province, Activation.State.WOULD_ACTIVATE, before, changed, List.of());
        }
        ConfigVersion version;
        try {
            version = versions.record(next);
        } catch (ConfigVersions.Overtaken overtaken) {
            return new Activation(
                    province,
                    Activation.State.OVERTAKEN,
                    versions.inForce(province).orElse(null),
                    changed,
                    List.of());
        }
        served.follow(ways.get(), Map.of(version.digest(), loaded.provinces()));
        log.info(
                "{} activated {} version {} ({}, {} files differ) in {} ms",
                next.by(),
                province,
                version.version(),
                version.note(),
                changed.size(),
                Duration.between(next.at(), clock.instant()).toMillis());
        return new Activation(province, Activation.State.ACTIVATED, version, changed, List.of());
    }

    private static Activation refused(
            ProvinceCode province, @Nullable ConfigVersion before, List<String> changed, List<Finding> findings) {
        return new Activation(province, Activation.State.REFUSED, before, changed, findings);
    }

    /** The versions of a province, the newest first. */
    public List<ConfigVersion> versions(ProvinceCode province, int limit) {
        return versions.of(province, limit);
    }
}
