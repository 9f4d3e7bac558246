package org.lienthong.province;

import java.util.Map;
import java.util.Optional;

/**
 * How one system is reached, whatever its family.
 *
 * @param settings by name, as its kind asks; no secrets
 */
public record TransportSettings(TransportKind kind, Map<String, String> settings) {

    /** The hub calls the system's own address. */
    public static final TransportSettings DIRECT = new TransportSettings(TransportKind.DIRECT, Map.of());

    /** A setting that the config gives. */
    public Optional<String> setting(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    /** A setting that its kind asks for, so that {@code check} has seen it. */
    public String required(String name) {
        return setting(name).orElseThrow(() -> new IllegalStateException(kind + " without " + name));
    }
}
