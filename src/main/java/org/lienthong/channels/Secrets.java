package org.lienthong.channels;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.lienthong.province.PartnerSystem;

/** What the hub shows to partners. Without it there is no use in calling: trouble that heals when somebody sets it. */
final class Secrets {

    private final ChannelsSettings settings;

    Secrets(ChannelsSettings settings) {
        this.settings = settings;
    }

    /** The hub's secret toward this partner itself. */
    String outbound(PartnerSystem partner) {
        return secret(partner, "outbound");
    }

    /** The secret of the hub as a client, where the contract has one besides user and password. */
    String client(PartnerSystem partner) {
        return secret(partner, "client");
    }

    /** The hub's secret toward the platform on the way to this partner. */
    String transport(PartnerSystem partner) {
        return secret(partner, "transport");
    }

    /** The value of the header {@code Authorization}. */
    static String basic(String user, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private String secret(PartnerSystem partner, String name) {
        return settings.secret(partner.id(), name)
                .orElseThrow(() -> new Wire.NotSent(
                        "no-secret",
                        "no secret `" + name + "` is configured for " + partner.id()
                                + "; set it and it goes on by itself"));
    }
}
