package org.lienthong.province;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.ProvinceCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the start brings into force: the files when nothing ever was in force or when the settings say so, otherwise
 * what was in force. A fault of one province never stops the others; a hub that would serve nobody does not start.
 */
final class StartingVersions {

    private static final Logger log = LoggerFactory.getLogger(StartingVersions.class);
    private static final ActivatingProvinces.Order START =
            new ActivatingProvinces.Order("start", false, false, ActivatingProvinces.Golden.NOT_LOOKED_AT);

    private final ConfigVersions versions;
    private final ServedVersions served;
    private final ActivatingProvinces activating;
    private final StandingOfFiles standing;

    StartingVersions(
            ConfigVersions versions, ServedVersions served, ActivatingProvinces activating, StandingOfFiles standing) {
        this.versions = versions;
        this.served = served;
        this.activating = activating;
        this.standing = standing;
    }

    /** @throws FaultyFiles when the files have faults and no province could be served */
    void start(FilesSettings files) {
        List<Finding> findings = new ArrayList<>();
        boolean first = versions.inForce().isEmpty();
        served.follow(Ways.NONE);
        if (first || files.activateAtStart()) {
            activating.provinces().forEach(province -> activate(province, findings));
        }
        if (served.now().all().isEmpty()) {
            findings.addAll(first ? Provinces.load(files.config()).findings() : List.of());
            FaultyFiles.refuse(findings.stream().distinct().toList());
        }
        standing.all(activating.provinces()).stream()
                .filter(StandingOfFiles.Standing::filesDiffer)
                .forEach(StartingVersions::tell);
    }

    private void activate(ProvinceCode province, List<Finding> findings) {
        Activation activation = activating.activate(province, START);
        if (activation.state() == Activation.State.REFUSED) {
            findings.addAll(activation.findings());
            served.faulty(province, activation.findings());
            activation.findings().forEach(finding -> log.error("{} stays as it was: {}", province, finding.line()));
        }
    }

    private static void tell(StandingOfFiles.Standing standing) {
        ConfigVersion version = standing.version();
        log.warn(
                "{}: the files on disk differ from what is in force ({}); `./lienthong activate {}` brings them into force",
                standing.province(),
                version == null ? "nothing" : "version " + version.version() + " of " + version.activatedAt(),
                standing.province());
    }
}
