package org.lienthong.province;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.ProvinceCode;

/** Tells for every province what is in force, and whether the files say something else. */
public final class StandingOfFiles {

    private final FilesOnDisk disk;
    private final ConfigVersions versions;
    private final ServedVersions served;

    StandingOfFiles(FilesOnDisk disk, ConfigVersions versions, ServedVersions served) {
        this.disk = disk;
        this.versions = versions;
        this.served = served;
    }

    /**
     * How a province stands.
     *
     * @param version in force; null when it never was activated
     * @param filesDiffer whether an activation would change it
     * @param findings why it is not served with that version
     */
    public record Standing(
            ProvinceCode province, @Nullable ConfigVersion version, boolean filesDiffer, List<Finding> findings) {}

    /** By province; reads the files. */
    public List<Standing> all(List<ProvinceCode> provinces) {
        Map<ProvinceCode, ConfigVersion> inForce =
                versions.inForce().stream().collect(Collectors.toMap(ConfigVersion::province, Function.identity()));
        return provinces.stream()
                .map(province -> new Standing(
                        province,
                        inForce.get(province),
                        differs(province, inForce.get(province)),
                        served.faults().getOrDefault(province, List.of())))
                .toList();
    }

    private boolean differs(ProvinceCode province, @Nullable ConfigVersion version) {
        try {
            ConfigFiles files = disk.configures(province) ? disk.of(province) : ConfigFiles.none();
            return version == null ? !files.isEmpty() : !version.digest().equals(files.digest());
        } catch (ConfigFiles.Unreadable tooLarge) {
            return true;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the config root cannot be read", unreadable);
        }
    }
}
