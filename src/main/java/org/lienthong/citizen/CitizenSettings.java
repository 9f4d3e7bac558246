package org.lienthong.citizen;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What citizens may do by themselves, and how often.
 *
 * @param unit the part of the dossier code that says that the hub gave it, below the province's own: H56.99
 * @param keepDrafts how long a draft waits after it was last touched
 * @param largestPaper the largest photograph or file
 * @param papersOfDraft how many of them one draft, or one supplement, holds
 * @param draftsPerHour how many drafts one address may begin
 * @param papersPerHour how many papers one address may send
 * @param checksPerHour how many files one address may have checked
 * @param bytesPerDay how much one address may send in a day
 * @param keepFree no paper is taken when less than this would stay free on the disk
 * @param wrong how often the digits of one dossier may be wrong from one address before both are locked together
 * @param wrongOfDossier how often they may be wrong from everywhere in a day before strangers have to wait between tries
 * @param lock how long they stay locked
 * @param pause the longest wait between two tries of strangers
 * @param open how long a dossier stays open after the right digits
 * @param paymentAddress where to pay, with {province}, {code}, {notice} and {back}, the page to come back to; null:
 *     the page says how to pay elsewhere
 * @param clearEvery how often what has expired is removed
 */
@Validated
@ConfigurationProperties("lienthong.citizen")
public record CitizenSettings(
        @NotNull @Pattern(regexp = "[0-9A-Z]{1,6}") @DefaultValue("99")
        String unit,

        @NotNull @DefaultValue("14d") Duration keepDrafts,
        @NotNull @DefaultValue("15MB") DataSize largestPaper,
        @Min(1) @DefaultValue("40") int papersOfDraft,
        @Min(1) @DefaultValue("30") int draftsPerHour,
        @Min(1) @DefaultValue("300") int papersPerHour,
        @Min(1) @DefaultValue("30") int checksPerHour,
        @NotNull @DefaultValue("2GB") DataSize bytesPerDay,
        @NotNull @DefaultValue("1GB") DataSize keepFree,
        @Min(1) @DefaultValue("5") int wrong,
        @Min(1) @DefaultValue("30") int wrongOfDossier,
        @NotNull @DefaultValue("15m") Duration lock,
        @NotNull @DefaultValue("5m") Duration pause,
        @NotNull @DefaultValue("15m") Duration open,

        @Nullable
        @Pattern(
                regexp = "https?://[A-Za-z0-9.:\\[\\]-]+/[A-Za-z0-9._~/{}?&=-]*",
                message =
                        "must be http:// or https:// with a host and a path, and may hold {province}, {code}, {notice} and {back}")
        String paymentAddress,

        @NotNull @DefaultValue("10m") Duration clearEvery) {}
