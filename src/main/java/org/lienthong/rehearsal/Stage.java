package org.lienthong.rehearsal;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.province.Hearers;
import org.lienthong.sandbox.Sandbox;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where a rehearsal is played: a hub of its own with an empty ledger, and partners who are all simulated.
 *
 * @param secrets {@code <province>.<system>.<way>}
 * @param hub its address, without a slash at the end
 * @param ledger the hub's database; only read
 * @param hearers who hears what, of each province
 * @param official the {@code Authorization} of somebody who may submit dossiers through the national interface
 * @param patience how long nothing may move before a story counts as stuck
 */
public record Stage(
        Sandbox sandbox,
        Map<String, String> secrets,
        URI hub,
        JdbcClient ledger,
        Clock clock,
        Function<ProvinceCode, Hearers> hearers,
        String official,
        Duration patience) {

    /** The longest document that the hub of a rehearsal must take; small, so that a longer one is quickly sent. */
    public static final int LARGEST_BODY = 1 << 20;

    public Stage {
        secrets = Map.copyOf(secrets);
    }

    String secret(String province, String system, String way) {
        return secrets.getOrDefault(province + "." + system + "." + way, "");
    }
}
