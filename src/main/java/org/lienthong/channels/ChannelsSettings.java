package org.lienthong.channels;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.SystemId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The doors of this installation.
 *
 * @param secrets by province, system and name: {@code inbound} is what the partner shows, {@code outbound} what the hub
 *     shows it, {@code client} the secret of the hub as a client where the contract has one besides, {@code transport}
 *     what the hub shows the platform on the way to it; they come from the environment or from files outside the project. Case and dashes in names do not count
 * @param addresses where systems are, by province and system, when not where their config says
 * @param largestBody the longest document that a door takes
 * @param largestPaper the longest paper that is fetched
 * @param callTimeout the longest wait for a partner's reply
 * @param filePace the time between two looks into a folder
 * @param fileSettle how long a file must not have changed before it is read
 */
@Validated
@ConfigurationProperties("lienthong.channels")
public record ChannelsSettings(
        @Nullable Map<String, Map<String, Map<String, String>>> secrets,
        @Nullable Map<String, Map<String, URI>> addresses,
        @NotNull @DefaultValue("10MB") DataSize largestBody,
        @NotNull @DefaultValue("20MB") DataSize largestPaper,
        @NotNull @DefaultValue("10s") Duration callTimeout,
        @NotNull @DefaultValue("5s") Duration filePace,
        @NotNull @DefaultValue("2s") Duration fileSettle) {

    private static final Set<String> SECRETS = Set.of("inbound", "outbound", "client", "transport");

    /** A secret under a name that nobody asks for would be missed only when a partner is called. */
    public ChannelsSettings {
        Stream.ofNullable(secrets)
                .flatMap(provinces -> provinces.values().stream())
                .flatMap(systems -> systems.values().stream())
                .flatMap(names -> names.keySet().stream())
                .filter(name -> !SECRETS.contains(bare(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("there is no secret `" + name
                            + "` below lienthong.channels.secrets; use inbound, outbound, client or transport");
                });
    }

    /** What this partner must show, or what the hub must show to it; empty when nobody configured it. */
    public Optional<String> secret(SystemId system, String name) {
        return named(secrets, system.province().value())
                .flatMap(systems -> named(systems, system.name()))
                .flatMap(names -> named(names, name))
                .filter(secret -> !secret.isBlank());
    }

    /** Where the system is instead of where its config says. */
    public Optional<URI> address(SystemId system) {
        return named(addresses, system.province().value()).flatMap(systems -> named(systems, system.name()));
    }

    private static <T> Optional<T> named(@Nullable Map<String, T> values, String name) {
        return values == null
                ? Optional.empty()
                : values.entrySet().stream()
                        .filter(entry -> bare(entry.getKey()).equals(bare(name)))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "");
    }
}
