package org.lienthong.province;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Finding.Place;
import org.lienthong.dossier.ProvinceCode;

/**
 * Warns when partners are told by files that nobody rehearsed as they are. It never forbids: at night a mended code must be
 * able to go into force at once.
 */
public final class NeverRehearsed {

    private final FilesOnDisk disk;
    private final ServedVersions served;
    private final Rehearsals rehearsals;

    NeverRehearsed(FilesOnDisk disk, ServedVersions served, Rehearsals rehearsals) {
        this.disk = disk;
        this.served = served;
        this.rehearsals = rehearsals;
    }

    /** The same activation of files of the disk, with a warning if one is due. */
    public Activation warned(Activation activation) {
        return switch (activation.state()) {
            case ACTIVATED -> activation.with(warnings(activation.province(), inForce(activation)));
            case WOULD_ACTIVATE -> activation.with(warnings(activation.province(), onDisk(activation.province())));
            case UNCHANGED, REFUSED, NOTHING_BEFORE, OVERTAKEN -> activation;
        };
    }

    /** @param live whether any partner is told */
    private record Files(String digest, boolean live) {}

    private Optional<Files> inForce(Activation activation) {
        return Optional.ofNullable(activation.version())
                .map(version -> new Files(version.digest(), served.now().live(activation.province())));
    }

    private Optional<Files> onDisk(ProvinceCode province) {
        try {
            ConfigFiles files = disk.of(province);
            return Optional.of(
                    new Files(files.digest(), served.compile(files).provinces().live(province)));
        } catch (ConfigFiles.Unreadable tooLarge) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the config root cannot be read", unreadable);
        }
    }

    private List<Finding> warnings(ProvinceCode province, Optional<Files> files) {
        return files
                .filter(Files::live)
                .filter(live -> !rehearsals.passed(province, live.digest()))
                .map(live -> Finding.of(
                                "stage",
                                "not-rehearsed",
                                "these files tell partners and nobody rehearsed them as they are; run `./lienthong rehearse "
                                        + province + " --tell`, or write `stage: shadow` until that passed")
                        .at(new Place("province-configs/" + province + ".yaml", 0, 0)))
                .stream()
                .toList();
    }
}
