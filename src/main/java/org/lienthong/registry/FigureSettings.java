package org.lienthong.registry;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the country's figures are held against.
 *
 * @param exchangesPerDay how many exchanges a day the national platform counted when the suite was asked for (2022)
 * @param dueSoon how many working days before its last moment a dossier counts as about to be late: whole days, at least one, as
 *     the addresses of lists write them
 * @param rollEvery how often the exchanges since the last time are added to the sums by day
 * @param addEvery how long after one round of adding what has changed to the sums the next begins
 */
@Validated
@ConfigurationProperties("lienthong.figures")
record FigureSettings(
        @PositiveOrZero @DefaultValue("1500000") long exchangesPerDay,
        @NotNull @DefaultValue("3d") Duration dueSoon,
        @NotNull @DefaultValue("2m") Duration rollEvery,
        @NotNull @DefaultValue("10s") Duration addEvery) {

    FigureSettings {
        if (dueSoon.toDays() < 1 || !dueSoon.equals(Duration.ofDays(dueSoon.toDays()))) {
            throw new IllegalArgumentException(
                    "lienthong.figures.due-soon is whole days, at least one, as 3d; not " + dueSoon);
        }
    }
}
