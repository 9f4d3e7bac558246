package org.lienthong.proof;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the ledger is sealed.
 *
 * @param every how long after one round of sealing the next begins
 * @param batch events that are sealed in one transaction at most
 * @param overlap how long after it was recorded an event may become visible and still be found by the next round; a
 *     later one is found when its day ends
 * @param closeAfter how long after midnight in Viet Nam a day is closed; the new day is not sealed before
 * @param lease how long the round belongs to a node that gives no sign
 * @param authority where time-stamps (RFC 3161) are asked for, http or https; null: the hub stamps with a key of its own,
 *     which proves nothing to strangers
 * @param authorityTimeout how long the authority may take
 * @param authorityAgain how long after a failure the authority is asked again
 */
@Validated
@ConfigurationProperties("lienthong.proof")
public record ProofSettings(
        @NotNull @DefaultValue("5s") Duration every,
        @Min(1) @Max(10_000) @DefaultValue("1000") int batch,
        @NotNull @DefaultValue("10m") Duration overlap,
        @NotNull @DefaultValue("5m") Duration closeAfter,
        @NotNull @DefaultValue("2m") Duration lease,
        @Nullable URI authority,
        @NotNull @DefaultValue("20s") Duration authorityTimeout,
        @NotNull @DefaultValue("5m") Duration authorityAgain) {

    public ProofSettings {
        if (authority != null && (authority.getHost() == null || !isWeb(authority.getScheme()))) {
            throw new IllegalArgumentException("lienthong.proof.authority is an http or https address");
        }
    }

    private static boolean isWeb(@Nullable String scheme) {
        return "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    }
}
