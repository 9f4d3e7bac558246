package org.lienthong.operations;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What operators are shown and told.
 *
 * @param replayEvery how often it is looked whether a confirmed plan has something to do
 * @param watchEvery how often it is looked for what goes wrong
 * @param quietFor how long something must be well again until its incident is over; what comes back before is the same one
 * @param burst so many things that wait for the same reason at one system, all of the last hour, are an incident
 * @param wide so many systems down or silent at once are one incident of the country, more likely ours than theirs
 * @param keptFor how long kept documents must lie until the page of the storage tells what dropping them would free
 */
@Validated
@ConfigurationProperties("lienthong.operations")
record OperationsSettings(
        @NotNull @DefaultValue("1s") Duration replayEvery,
        @NotNull @DefaultValue("10s") Duration watchEvery,
        @NotNull @DefaultValue("10m") Duration quietFor,
        @Min(1) @DefaultValue("20") int burst,
        @Min(2) @DefaultValue("10") int wide,
        @NotNull @DefaultValue("365d") Duration keptFor) {}
