package org.lienthong.province;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.ProvinceCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves what the record says is in force. A version is compiled once on each node; one that cannot be read here leaves
 * its province as it was and is told loudly. Provinces that did not change are not touched.
 */
final class ServedVersions implements InForce {

    private static final Logger log = LoggerFactory.getLogger(ServedVersions.class);

    private final ConfigVersions record;
    private final Map<ProvinceCode, Integer> seen = new ConcurrentHashMap<>();
    private final Map<ProvinceCode, String> digests = new ConcurrentHashMap<>();
    private final Map<ProvinceCode, List<Finding>> faults = new ConcurrentHashMap<>();
    private final CompiledVersions compiling = new CompiledVersions();
    private volatile Provinces now = Provinces.none();

    ServedVersions(ConfigVersions record) {
        this.record = record;
    }

    @Override
    public Provinces now() {
        return now;
    }

    /** Why a province is not served with the version that is in force, or not at all. */
    Map<ProvinceCode, List<Finding>> faults() {
        return Map.copyOf(faults);
    }

    void faulty(ProvinceCode province, List<Finding> findings) {
        faults.put(province, List.copyOf(findings));
    }

    /** Nothing is read that was compiled already; returns how many provinces changed. */
    int follow(Ways ways) {
        return follow(ways, Map.of());
    }

    /** @param compiled what the caller has compiled already, by digest */
    synchronized int follow(Ways ways, Map<String, Provinces> compiled) {
        List<ConfigVersion> fresh = record.inForce().stream()
                .filter(version -> !Integer.valueOf(version.version()).equals(seen.get(version.province())))
                .filter(version -> !served(version))
                .toList();
        Provinces next = now;
        List<ConfigVersion> served = new ArrayList<>();
        for (ConfigVersion version : fresh) {
            Provinces known = compiled.get(version.digest());
            Provinces.Loaded loaded = known == null ? load(version) : new Provinces.Loaded(known, List.of());
            if (loaded.findings().isEmpty()) {
                next = next.without(version.province()).with(loaded.provinces());
                served.add(version);
            } else {
                refuse(version, loaded.findings());
            }
        }
        serve(next, served, ways);
        return served.size();
    }

    /** Whether these very files are served already under another number; then there is nothing to switch. */
    private boolean served(ConfigVersion version) {
        boolean same = version.digest().equals(digests.get(version.province()));
        if (same) {
            seen.put(version.province(), version.version());
            faults.remove(version.province());
        }
        return same;
    }

    private void serve(Provinces next, List<ConfigVersion> served, Ways ways) {
        if (served.isEmpty()) {
            return;
        }
        ways.open(next);
        now = next;
        served.forEach(version -> {
            seen.put(version.province(), version.version());
            digests.put(version.province(), version.digest());
            faults.remove(version.province());
        });
        ways.close(next);
    }

    private Provinces.Loaded load(ConfigVersion version) {
        return compile(record.files(version.province(), version.version()));
    }

    /** Compiles these files as a version; nothing is served by that. */
    Provinces.Loaded compile(ConfigFiles files) {
        return compiling.compile(files);
    }

    private void refuse(ConfigVersion version, List<Finding> findings) {
        seen.put(version.province(), version.version());
        faulty(version.province(), findings);
        log.error(
                "{} version {} is in force and cannot be read by this hub; {}; activate a right one or go back: {}",
                version.province(),
                version.version(),
                now.find(version.province()).isPresent() ? "the version before goes on" : "the province is not served",
                findings.get(0).line());
    }
}
