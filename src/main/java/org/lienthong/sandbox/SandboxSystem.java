package org.lienthong.sandbox;

import java.util.Map;

/**
 * One system of a simulated province.
 *
 * @param family who it plays: a family that the sandbox knows ({@link Offices#families()})
 * @param settings what both sides know of each other, as the province's config has it, for example {@code username}
 */
public record SandboxSystem(String family, Map<String, String> settings) {

    public SandboxSystem {
        settings = Map.copyOf(settings);
    }
}
