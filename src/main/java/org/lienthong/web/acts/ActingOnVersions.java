package org.lienthong.web.acts;

import java.util.List;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.province.ActivatingProvinces;
import org.lienthong.province.ActivatingProvinces.Order;
import org.lienthong.province.Activation;
import org.lienthong.province.ConfigVersion;
import org.lienthong.province.NeverRehearsed;
import org.lienthong.province.StandingOfFiles;
import org.lienthong.web.ActivatesVersions;
import org.springframework.stereotype.Component;

/** The versions of the provinces, for the interface. */
@Component
final class ActingOnVersions implements ActivatesVersions {

    private final ActivatingProvinces activating;
    private final StandingOfFiles standing;
    private final NeverRehearsed neverRehearsed;

    ActingOnVersions(ActivatingProvinces activating, StandingOfFiles standing, NeverRehearsed neverRehearsed) {
        this.activating = activating;
        this.standing = standing;
        this.neverRehearsed = neverRehearsed;
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
    public List<ConfigVersion> versions(ProvinceCode province, int limit) {
        return activating.versions(province, limit);
    }
}
