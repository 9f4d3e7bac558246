package org.lienthong.web.access;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Who may come in, and how often.
 *
 * @param credentials the file of users and token; made with random passwords when it is missing
 * @param failures failed logins of one user from one network after which both are locked together
 * @param lock how long they stay locked
 * @param idle how long a page may stay without anybody doing anything until its session ends
 * @param tracksPerMinute how many dossiers one network may ask for a minute without a login, and ten times as many at once;
 *     a name that leads nowhere counts as ten, a dossier that was seen from there within a day as none
 * @param largestBody the longest body that the interface reads
 * @param publicAddress where citizens reach the pages from outside; printed on receipts, with or without a slash at its end
 * @param hotline the telephone number where citizens ask; printed on receipts; null: none
 */
@Validated
@ConfigurationProperties("lienthong.access")
public record AccessSettings(
        @NotNull @DefaultValue("./data/credentials.json") Path credentials,
        @Min(1) @DefaultValue("5") int failures,
        @NotNull @DefaultValue("5m") Duration lock,
        @NotNull @DefaultValue("15m") Duration idle,
        @Min(1) @DefaultValue("60") int tracksPerMinute,
        @NotNull @DefaultValue("10MB") DataSize largestBody,

        @NotNull
        @Pattern(
                regexp = "https?://[A-Za-z0-9.:\\[\\]-]+(?:/[A-Za-z0-9._~/-]*)?",
                message = "must be http:// or https:// with a host, and no user, query or fragment")
        @DefaultValue("http://localhost:8080")
        String publicAddress,

        @Nullable @Pattern(regexp = "[0-9+][0-9 .()-]{2,30}", message = "must be a telephone number")
        String hotline) {

    /** Whether people reach the pages over an encrypted connection, also where a proxy ends it before the hub. */
    public boolean encrypted() {
        return publicAddress.startsWith("https:");
    }
}
