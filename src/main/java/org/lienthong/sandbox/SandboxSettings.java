package org.lienthong.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * What the sandbox is told at start.
 *
 * @param memory the directory below which every partner keeps its journal; it is made when missing
 * @param hub the hub's own address, for example {@code http://localhost:8080}
 * @param province the province code in the hub's paths, for example {@code H56}
 * @param secrets {@code <partner>.inbound} is what the partner shows the hub, {@code <partner>.outbound} what the hub
 *     must show the partner; all but {@code lis.outbound} are required
 * @param ports a fixed port per partner; 0 or none means the port of the last start if it is free, else any
 */
public record SandboxSettings(
        Path memory, URI hub, String province, Map<String, String> secrets, Pace pace, Map<String, Integer> ports) {

    public SandboxSettings {
        secrets = Map.copyOf(secrets);
        ports = Map.copyOf(ports);
    }

    String inbound(PartnerName name) {
        return secret(name, "inbound");
    }

    String outbound(PartnerName name) {
        return secret(name, "outbound");
    }

    /** User name and client id of the hub at its partners, and of the one-stop-shop at the hub. */
    String username() {
        return province.toLowerCase(Locale.ROOT) + "-lienthong";
    }

    int port(PartnerName name) {
        return ports.getOrDefault(name.code(), 0);
    }

    private String secret(PartnerName name, String way) {
        String secret = secrets.get(name.code() + "." + way);
        if (secret == null) {
            throw new IllegalArgumentException("the sandbox needs the secret " + name.code() + "." + way);
        }
        return secret;
    }
}
