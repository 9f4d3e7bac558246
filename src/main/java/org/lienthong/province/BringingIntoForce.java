package org.lienthong.province;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.province.ActivatingProvinces.Order;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one way into force for files, wherever they come from: checked, mapped again, recorded, and only then served. */
record BringingIntoForce(
        FilesOnDisk disk, ConfigVersions versions, ServedVersions served, Supplier<Ways> ways, Clock clock) {

    private static final Logger log = LoggerFactory.getLogger(BringingIntoForce.class);

    /** @param before the version in force; nothing changes unless all is well and it still is that one when these are recorded */
    Activation bring(@Nullable ConfigVersion before, ConfigVersions.Next next, Order order, Took.Watch watch) {
        ProvinceCode province = next.province();
        List<String> changed = next.files()
                .changesTo(before == null ? ConfigFiles.none() : versions.files(province, before.version()));
        watch.read();
        Provinces.Loaded loaded = served.compile(next.files());
        watch.checked();
        if (!loaded.findings().isEmpty()) {
            return Activation.refused(province, before, changed, loaded.findings());
        }
        List<Finding> golden = order.golden().looked() ? golden(loaded.provinces(), next, changed) : List.of();
        watch.remapped();
        String despite = order.golden().despite();
        if (!golden.isEmpty() && despite == null) {
            return Activation.refused(province, before, changed, golden);
        }
        if (order.dryRun()) {
            return new Activation(province, Activation.State.WOULD_ACTIVATE, before, changed, golden, watch.took());
        }
        return switchTo(
                golden.isEmpty() ? next : next.despite(golden.size(), String.valueOf(despite)),
                loaded.provinces(),
                new Activation(province, Activation.State.ACTIVATED, before, changed, golden),
                watch);
    }

    private List<Finding> golden(Provinces compiled, ConfigVersions.Next next, List<String> changed) {
        return compiled.find(next.province())
                .map(found -> disk.fixtures().differences(found, next.files().touched(changed)))
                .orElse(List.of());
    }

    private Activation switchTo(ConfigVersions.Next next, Provinces compiled, Activation agreed, Took.Watch watch) {
        ConfigVersion version;
        try {
            version = versions.record(next);
        } catch (ConfigVersions.Overtaken overtaken) {
            return new Activation(
                    next.province(),
                    Activation.State.OVERTAKEN,
                    versions.inForce(next.province()).orElse(null),
                    agreed.changed(),
                    List.of());
        }
        watch.recorded();
        served.follow(ways.get(), Map.of(version.digest(), compiled));
        watch.switched();
        log.info(
                "{} activated {} version {} ({}, {} files differ) in {} ms: {}",
                next.by(),
                next.province(),
                version.version(),
                version.note(),
                agreed.changed().size(),
                Duration.between(next.at(), clock.instant()).toMillis(),
                watch.took());
        return new Activation(
                next.province(), agreed.state(), version, agreed.changed(), agreed.findings(), watch.took());
    }
}
