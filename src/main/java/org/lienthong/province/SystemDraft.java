package org.lienthong.province;

import java.util.Map;

/**
 * What is known so far about a system of a province that is being set up.
 *
 * @param address empty while nobody has told it
 * @param settings those that were told
 * @param transport with its settings
 * @param fileHosts the hosts of its papers
 */
public record SystemDraft(
        SystemKind kind,
        String family,
        String address,
        Map<String, String> settings,
        TransportSettings transport,
        java.util.Set<String> fileHosts) {

    /** A system that is reached directly, of which only this is known. */
    public static SystemDraft of(SystemKind kind, String family, String address) {
        return new SystemDraft(kind, family, address, Map.of(), TransportSettings.DIRECT, java.util.Set.of());
    }

    /** The same with this address and these further settings. */
    public SystemDraft with(String newAddress, Map<String, String> more) {
        Map<String, String> all = new java.util.TreeMap<>(settings);
        all.putAll(more);
        return new SystemDraft(kind, family, newAddress, all, transport, fileHosts);
    }
}
