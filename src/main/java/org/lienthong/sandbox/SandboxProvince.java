package org.lienthong.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One simulated province.
 *
 * @param code the province code in the hub's paths, for example {@code H56}
 * @param systems by the names under which the hub knows them
 * @param secrets {@code <system>.inbound} is what the system shows the hub, {@code <system>.outbound} what the hub must
 *     show the system; a LIS of the family vbdlis can do without the latter
 * @param name in which its people live, as it stands inside a sentence: {@code tỉnh Nghệ An}
 */
public record SandboxProvince(
        String code, Map<String, SandboxSystem> systems, Map<String, String> secrets, String name) {

    /** The province in which the stories were written down. */
    static final String OF_THE_STORIES = "tỉnh Thanh Hóa";

    public SandboxProvince {
        systems = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(systems));
        secrets = Map.copyOf(secrets);
    }

    /** A province whose people give addresses of the stories' own. */
    public SandboxProvince(String code, Map<String, SandboxSystem> systems, Map<String, String> secrets) {
        this(code, systems, secrets, OF_THE_STORIES);
    }

    /** A province of the four oldest families: dvcqg, opencps, vbdlis and tax-gate. */
    public static SandboxProvince ofFour(String code, Map<String, String> secrets) {
        Map<String, SandboxSystem> systems = new LinkedHashMap<>();
        for (PartnerName name : PartnerName.values()) {
            systems.put(name.code(), new SandboxSystem(name.family(), Map.of()));
        }
        return new SandboxProvince(code, systems, secrets);
    }
}
