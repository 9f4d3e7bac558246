package org.lienthong.province;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lienthong.dossier.ProvinceCode;

/**
 * A province and its systems.
 *
 * @param gso its two-digit statistics code, which changed meaning for seven provinces on 2025-07-01
 * @param assumed whether the file says that its contents are invented
 * @param formerly closed codes under which its partners still knock
 */
public record Province(
        ProvinceCode code,
        String name,
        String gso,
        ZoneId zone,
        LocalDate validFrom,
        boolean assumed,
        List<PartnerSystem> systems,
        Set<ProvinceCode> formerly) {

    /** The system with this name. */
    public Optional<PartnerSystem> system(String name) {
        return systems.stream()
                .filter(system -> system.id().name().equals(name))
                .findFirst();
    }

    /** The systems of this kind. */
    public List<PartnerSystem> systems(SystemKind kind) {
        return systems.stream()
                .filter(system -> system.profile().kind() == kind)
                .toList();
    }
}
