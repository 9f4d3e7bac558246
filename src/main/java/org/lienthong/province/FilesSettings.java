package org.lienthong.province;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where files are.
 *
 * @param config the root of {@code routes/}, {@code mappings/} and {@code province-configs/}
 * @param data what the hub writes: ledger, papers, credentials
 */
@Validated
@ConfigurationProperties("lienthong")
public record FilesSettings(
        @NotNull @DefaultValue(".") Path config,
        @NotNull @DefaultValue("data") Path data) {}
