package org.lienthong.province;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Finding.Place;
import org.lienthong.dossier.ProvinceCode;

/**
 * Brings the files of a province into force, or the version before. Everything of that province is read and checked
 * first; with a finding nothing changes. Work under way keeps what it began with; other provinces are not touched, also
 * when a file that they share changed on disk.
 */
public final class ActivatingProvinces {

    private static final Finding CHANGED_SINCE = Finding.of(
            "",
            "changed-since-shown",
            "the files on disk are not those that were shown any more; look at the differences again, then activate");

    private final FilesOnDisk disk;
    private final ConfigVersions versions;
    private final BringingIntoForce bringing;
    private final Clock clock;

    ActivatingProvinces(
            FilesOnDisk disk, ConfigVersions versions, ServedVersions served, Supplier<Ways> ways, Clock clock) {
        this.disk = disk;
        this.versions = versions;
        this.bringing = new BringingIntoForce(disk, versions, served, ways, clock);
        this.clock = clock;
    }

    /**
     * How it is to be done.
     *
     * @param dryRun only says what would change and what is wrong
     * @param remove whether a province without a config file goes out of force; otherwise that is a finding
     * @param golden whether the fixtures are mapped again before
     * @param shown digest of the files that were shown to whoever orders it: others are refused; null: whatever lies there
     */
    public record Order(
            String by,
            boolean dryRun,
            boolean remove,
            Golden golden,
            @Nullable String shown) {

        public Order(String by, boolean dryRun, boolean remove) {
            this(by, dryRun, remove, Golden.MUST_HOLD);
        }

        public Order(String by, boolean dryRun, boolean remove, Golden golden) {
            this(by, dryRun, remove, golden, null);
        }

        /** The same, for exactly these files. */
        public Order only(String digest) {
            return new Order(by, dryRun, remove, golden, digest);
        }
    }

    /**
     * What fixtures that come out otherwise mean.
     *
     * @param looked whether they are mapped at all
     * @param despite why it goes on all the same; kept with the version. Null: then it is refused
     */
    public record Golden(boolean looked, @Nullable String despite) {

        public static final Golden MUST_HOLD = new Golden(true, null);

        /** At a start, which must not take long; {@code check --golden} is for that. */
        static final Golden NOT_LOOKED_AT = new Golden(false, null);

        public static Golden despite(String reason) {
            return new Golden(true, reason);
        }
    }

    /** Every province that has a config file or a version in force; in order of their codes. */
    public List<ProvinceCode> provinces() {
        try {
            return Stream.concat(
                            disk.provinces().stream(),
                            versions.inForce().stream().map(ConfigVersion::province))
                    .distinct()
                    .sorted(Comparator.comparing(ProvinceCode::value))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the config root cannot be read", unreadable);
        }
    }

    /** Brings into force what the files of this province say now. */
    public Activation activate(ProvinceCode province, Order order) {
        Took.Watch watch = new Took.Watch(clock);
        Instant began = clock.instant();
        ConfigVersion before = versions.inForce(province).orElse(null);
        ConfigFiles files;
        try {
            files = files(province, order.remove());
        } catch (ConfigFiles.Unreadable unreadable) {
            return Activation.refused(province, before, List.of(), List.of(unreadable.finding()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the files of " + province + " cannot be read", unreadable);
        }
        if (order.shown() != null && !order.shown().equals(files.digest())) {
            return Activation.refused(province, before, List.of(), List.of(CHANGED_SINCE));
        }
        if (before != null && before.digest().equals(files.digest())) {
            return new Activation(province, Activation.State.UNCHANGED, before, List.of(), List.of());
        }
        return bringing.bring(
                before,
                new ConfigVersions.Next(
                        province,
                        files,
                        before == null ? null : before.version(),
                        before == null ? null : before.version(),
                        began,
                        order.by(),
                        files.isEmpty() ? "removed" : "files"),
                order,
                watch);
    }

    /**
     * Brings the version before into force; once more goes one further step back. No fixture is looked at: those on disk
     * belong to the files of now, and a step back must never be held up.
     */
    public Activation rollback(ProvinceCode province, Order order) {
        Took.Watch watch = new Took.Watch(clock);
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
        return bringing.bring(
                now,
                new ConfigVersions.Next(
                        province,
                        versions.files(province, target),
                        now.version(),
                        earlier.backTo(),
                        began,
                        order.by(),
                        "back to version " + target),
                new Order(order.by(), order.dryRun(), order.remove(), Golden.NOT_LOOKED_AT),
                watch);
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

    /** The versions of a province, the newest first. */
    public List<ConfigVersion> versions(ProvinceCode province, int limit) {
        return versions.of(province, limit);
    }
}
