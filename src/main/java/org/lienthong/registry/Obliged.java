package org.lienthong.registry;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What was asked for and paid in a period.
 *
 * @param notified tax notices that arrived
 * @param paid payments that were made, a debt recorded for later counts with no money
 */
public record Obliged(Period period, Grown notified, Grown paid) {

    /**
     * Sums beside those of the same period of the year before.
     *
     * @param whole whether the register was there for all of the period of the year before
     */
    public record Grown(Sum now, Sum before, boolean whole) {

        /** By how much the papers grew, as {@link Growth#rate} tells. */
        public OptionalDouble papers() {
            return new Growth(now.papers(), before.papers(), whole).rate();
        }

        /** By how much the money grew as a share of the year before; empty when there was none, or only a part of it is known. */
        public OptionalDouble vnd() {
            return !whole || before.vnd().signum() == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(new BigDecimal(now.vnd().subtract(before.vnd()))
                            .divide(new BigDecimal(before.vnd()), MathContext.DECIMAL64)
                            .doubleValue());
        }
    }

    /**
     * So many papers of a list with so much money on them together.
     *
     * @param vnd whole VND; what many dossiers owe together may be more than a long holds
     */
    public record Sum(Figure papers, BigInteger vnd) {
        public Sum {
            Objects.requireNonNull(papers);
            Objects.requireNonNull(vnd);
        }
    }
}
