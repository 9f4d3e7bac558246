package org.lienthong.web.acts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.province.ActivatingProvinces;
import org.lienthong.province.ActivatingProvinces.Order;
import org.lienthong.province.Activation;
import org.lienthong.province.ConfigFiles;
import org.lienthong.province.ConfigVersion;
import org.lienthong.province.ConfigVersions;
import org.lienthong.province.FilesSettings;
import org.lienthong.province.NeverRehearsed;
import org.lienthong.province.StandingOfFiles;
import org.lienthong.web.ActivatesVersions;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.stereotype.Component;

/** The versions of the provinces, for the interface. */
@Component
final class ActingOnVersions implements ActivatesVersions {

    private final ActivatingProvinces activating;
    private final StandingOfFiles standing;
    private final NeverRehearsed neverRehearsed;
    private final ConfigVersions record;
    private final FilesSettings files;

    ActingOnVersions(
            ActivatingProvinces activating,
            StandingOfFiles standing,
            NeverRehearsed neverRehearsed,
            ConfigVersions record,
            FilesSettings files) {
        this.activating = activating;
        this.standing = standing;
        this.neverRehearsed = neverRehearsed;
        this.record = record;
        this.files = files;
    }

    @Override
    public List<StandingOfFiles.Standing> standings() {
        return standing.all(activating.provinces());
    }

    @Override
    public List<ProvinceCode> provinces() {
        return activating.provinces();
    }

    @Override
    public Activation activate(ProvinceCode province, Order order) {
        return neverRehearsed.warned(activating.activate(province, order));
    }

    @Override
    public Activation rollback(ProvinceCode province, Order order) {
        return activating.rollback(province, order);
    }

    @Override
    public Files files(ProvinceCode province, @Nullable Integer version) {
        try {
            ConfigFiles found =
                    version == null ? ConfigFiles.of(files.config(), province) : record.files(province, version);
            return new Files(found.digest(), found.texts());
        } catch (EmptyResultDataAccessException unknown) {
            throw new NoSuchElementException("there is no version " + version + " of " + province, unknown);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the config root cannot be read", unreadable);
        }
    }

    @Override
    public List<ConfigVersion> versions(ProvinceCode province, int limit) {
        return activating.versions(province, limit);
    }
}
