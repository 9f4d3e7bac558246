package org.lienthong.sandbox;

import java.util.Locale;
import java.util.Optional;

/** Where one partner sits: its province, its name there, and what it shares with the hub. */
record Seat(SandboxProvince province, String system, Pace pace) {

    String family() {
        return own().family();
    }

    /** Below the sandbox's address: {@code /H56/portal}. */
    String path() {
        return "/" + province.code() + "/" + system;
    }

    /** What the partner shows the hub. */
    String inbound() {
        return needed("inbound");
    }

    /** What the hub must show the partner. */
    String outbound() {
        return needed("outbound");
    }

    /** A secret that the partner may do without. */
    Optional<String> secret(String way) {
        return Optional.ofNullable(province.secrets().get(system + "." + way));
    }

    /** User name of the hub at its partners, and of the one-stop-shop at the hub. */
    String username() {
        return own().settings().getOrDefault("username", invented());
    }

    /** The hub's name as a client. */
    String clientId() {
        return own().settings().getOrDefault("clientId", invented());
    }

    private String invented() {
        return province.code().toLowerCase(Locale.ROOT) + "-lienthong";
    }

    String setting(String name) {
        return own().settings().getOrDefault(name, "");
    }

    String needed(String way) {
        return secret(way)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the sandbox needs the secret " + province.code() + " " + system + "." + way));
    }

    private SandboxSystem own() {
        return java.util.Objects.requireNonNull(province.systems().get(system));
    }
}
