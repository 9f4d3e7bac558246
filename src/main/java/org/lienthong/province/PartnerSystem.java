package org.lienthong.province;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lienthong.dossier.Officer;
import org.lienthong.dossier.SystemId;
import org.lienthong.mapping.Mapping;
import org.lienthong.mapping.MappingLibrary;

/**
 * One system of a province.
 *
 * @param address where the hub reaches it; that of the platform, when the transport is one
 * @param transport what lies between the hub and it
 * @param zone of its date-times without a mark
 * @param fileHosts the only hosts from which its papers are fetched
 * @param settings values that its mappings ask for
 * @param officials who works there, for the catalogues
 * @param mappings of the version that this system belongs to
 * @param shadow whether the hub only listens: what it would tell is written and never sent, nothing of the partner's
 *     is called, fetched or moved
 */
public record PartnerSystem(
        SystemId id,
        Profile profile,
        URI address,
        TransportSettings transport,
        ZoneId zone,
        Set<String> fileHosts,
        Map<String, String> settings,
        List<Officer> officials,
        MappingLibrary mappings,
        boolean shadow) {

    /** The mapping with this name, or the province's own that stands for it, in the version that this system belongs to. */
    public Optional<Mapping> mapping(String name) {
        return mappings.find(name, id.province());
    }
}
