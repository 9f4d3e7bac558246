package org.lienthong.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the sandbox is told at start.
 *
 * @param memory the directory below which every partner keeps its journal; it is made when missing
 * @param hub the hub's own address, for example {@code http://localhost:8080}
 * @param provinces at least one
 * @param port of all partners together; 0 means the port of the last start if it is free, else any
 */
public record SandboxSettings(Path memory, URI hub, List<SandboxProvince> provinces, Pace pace, int port) {

    public SandboxSettings {
        provinces = List.copyOf(provinces);
        if (provinces.isEmpty()) {
            throw new IllegalArgumentException("a sandbox needs a province");
        }
    }

    /** One province of the four oldest families, on any port. */
    public SandboxSettings(Path memory, URI hub, String province, Map<String, String> secrets, Pace pace) {
        this(memory, hub, List.of(SandboxProvince.ofFour(province, secrets)), pace, 0);
    }
}
