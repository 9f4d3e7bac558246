package org.lienthong.registry;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the register judges what systems in shadow say themselves.
 *
 * @param reportWithin how long people may take to key a step by hand; after that it counts as not reported
 */
@Validated
@ConfigurationProperties("lienthong.shadow")
record ShadowSettings(@NotNull @DefaultValue("2d") Duration reportWithin) {}
