package org.lienthong.province;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where files are.
 *
 * @param config the root of {@code routes/}, {@code mappings/} and {@code province-configs/}
 * @param data what the hub writes: ledger, papers, credentials
 * @param activateAtStart whether the start brings into force what the files say now; otherwise it serves what was in
 *     force, and only the very first start takes the files
 * @param lookForVersions how often to look for what another node activated
 */
@Validated
@ConfigurationProperties("lienthong")
public record FilesSettings(
        @NotNull @DefaultValue(".") Path config,
        @NotNull @DefaultValue("data") Path data,
        @DefaultValue("true") boolean activateAtStart,
        @NotNull @DefaultValue("2s") Duration lookForVersions) {}
