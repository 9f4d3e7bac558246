package org.lienthong.believable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.ledger.PastVersions;
import org.lienthong.province.ConfigFiles;
import org.lienthong.province.ConfigVersion;
import org.lienthong.province.ConfigVersions;
import org.lienthong.province.Rehearsals;
import org.lienthong.province.Rehearsed;
import org.lienthong.province.Rehearsed.Against;
import org.springframework.stereotype.Component;

/**
 * How the provinces came into service: since when their files are in force, which ones were in force while the hub only listened,
 * and who rehearsed them. The ladder makes of it, and of what was told, what it makes of any province.
 */
@Component
class ComingIntoService {

    private static final String WHO = "operator";
    private static final String LISTENING = "\nstage: shadow\n";
    private static final int CLAIMS = 180;

    private final ConfigVersions versions;
    private final PastVersions past;
    private final Rehearsals rehearsals;

    ComingIntoService(ConfigVersions versions, PastVersions past, Rehearsals rehearsals) {
        this.versions = versions;
        this.past = past;
        this.rehearsals = rehearsals;
    }

    void come(List<ProvinceCode> provinces, Instant now) {
        Place.all().stream()
                .filter(place -> provinces.contains(place.code()))
                .forEach(place -> versions.inForce(place.code()).ifPresent(version -> come(place, version, now)));
    }

    private void come(Place place, ConfigVersion version, Instant now) {
        Climb climb = place.climb();
        Instant configured = Climb.morning(climb.configured(), now);
        if (climb.rehearsed() != null) {
            rehearsed(place, version.digest(), Climb.morning(climb.rehearsed(), now));
        }
        if (climb.live() == null) {
            past.since(place.code(), configured, WHO);
            return;
        }
        past.since(place.code(), Climb.morning(climb.live(), now), WHO);
        ConfigFiles listening = listening(place.code(), version.version());
        past.before(place.code(), listening, configured, WHO);
        rehearsed(place, listening.digest(), configured.plus(Duration.ofHours(30)));
    }

    private ConfigFiles listening(ProvinceCode province, int version) {
        ConfigFiles files = versions.files(province, version);
        String config = "province-configs/" + province + ".yaml";
        return files.with(config, files.texts().get(config) + LISTENING);
    }

    /** With simulated partners, and in the afternoon with the real ones. */
    private void rehearsed(Place place, String digest, Instant at) {
        int played = CLAIMS + place.number() % 7 * 6;
        rehearsals.keep(new Rehearsed(place.code(), at, WHO, Against.SANDBOX, digest, played, 0, place.number() % 5));
        rehearsals.keep(new Rehearsed(
                place.code(),
                at.plus(Duration.ofHours(5)),
                WHO,
                Against.REAL,
                digest,
                played / 6,
                0,
                place.number() % 3));
    }
}
