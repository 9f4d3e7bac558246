package org.lienthong.clock;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the files of the legal clock are.
 *
 * @param config the root of {@code mappings/}
 */
@Validated
@ConfigurationProperties("lienthong")
record ClockSettings(@NotNull @DefaultValue(".") Path config) {}
