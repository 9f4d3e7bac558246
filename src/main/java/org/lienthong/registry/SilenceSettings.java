package org.lienthong.registry;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a system counts as silent, for everybody who is told.
 *
 * @param days so many whole working days without a message, at least, however regularly it spoke
 * @param speaksOn who spoke on so many days of eight weeks is judged by the time since the first of them; who spoke on fewer, by all
 *     eight weeks
 */
@Validated
@ConfigurationProperties("lienthong.silence")
record SilenceSettings(
        @Min(1) @DefaultValue("1") int days,
        @Min(1) @DefaultValue("10") int speaksOn) {}
