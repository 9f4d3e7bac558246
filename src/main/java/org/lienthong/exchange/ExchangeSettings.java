package org.lienthong.exchange;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the hub exchanges.
 *
 * @param poll the longest time until something due is noticed without a signal
 * @param retryFirst wait after the first failed attempt; doubles up to {@code retryLongest}
 * @param lease how long a claimed delivery belongs to a node; longer than any conversation with a partner
 * @param parallel calls to one partner at the same time
 * @param circuitFailures failures in a row after which a partner is left alone for a while
 * @param supersedeAfter a step report that waited this long is skipped when a newer message waits behind it
 * @param reconcileAfter how long after the acknowledgement a partner is asked what it holds
 * @param confirmWithin how long a partner may take to show that it applied what it acknowledged
 * @param rowsKept how long a row of a file or table is still recognised after its partner stopped showing it
 * @param resumeAfter a kept document that nobody worked on for this long is taken up again
 */
@Validated
@ConfigurationProperties("lienthong.exchange")
public record ExchangeSettings(
        @NotNull @DefaultValue("500ms") Duration poll,
        @NotNull @DefaultValue("1s") Duration retryFirst,
        @NotNull @DefaultValue("5m") Duration retryLongest,
        @NotNull @DefaultValue("3m") Duration lease,
        @Min(1) @DefaultValue("4") int parallel,
        @Min(1) @DefaultValue("5") int circuitFailures,
        @NotNull @DefaultValue("10s") Duration circuitFirst,
        @NotNull @DefaultValue("5m") Duration circuitLongest,
        @NotNull @DefaultValue("30s") Duration supersedeAfter,
        @NotNull @DefaultValue("30s") Duration reconcileAfter,
        @NotNull @DefaultValue("1d") Duration confirmWithin,
        @NotNull @DefaultValue("180d") Duration rowsKept,
        @NotNull @DefaultValue("30s") Duration resumeAfter) {

    /** When a partner is left alone. */
    public Deliveries.CircuitRule circuit() {
        return new Deliveries.CircuitRule(circuitFailures, circuitFirst, circuitLongest);
    }

    /** Exponential from {@code retryFirst}, capped; attempts count from 1. */
    Duration backoff(int attempts) {
        int doublings = Math.min(Math.max(attempts - 1, 0), 20);
        Duration wait = retryFirst.multipliedBy(1L << doublings);
        return wait.compareTo(retryLongest) > 0 ? retryLongest : wait;
    }
}
