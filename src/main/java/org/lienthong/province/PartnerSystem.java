package org.lienthong.province;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lienthong.dossier.Officer;
import org.lienthong.dossier.SystemId;

/**
 * One system of a province.
 *
 * @param address where the hub reaches it; that of the platform, when the transport is one
 * @param transport what lies between the hub and it
 * @param zone of its date-times without a mark
 * @param fileHosts the only hosts from which its papers are fetched
 * @param settings values that its mappings ask for
 * @param officials who works there, for the catalogues
 */
public record PartnerSystem(
        SystemId id,
        Profile profile,
        URI address,
        TransportSettings transport,
        ZoneId zone,
        Set<String> fileHosts,
        Map<String, String> settings,
        List<Officer> officials) {}
