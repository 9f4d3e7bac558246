package org.lienthong.registry;

import java.math.BigInteger;
import java.util.Objects;

/**
 * What was asked for and paid in a period.
 *
 * @param notified tax notices that arrived
 * @param paid payments that were made, a debt recorded for later counts with no money
 */
public record Obliged(Period period, Sum notified, Sum paid) {

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
