package org.lienthong.registry;

import java.util.Objects;
import org.lienthong.dossier.Money;

/**
 * What was asked for and paid in a period.
 *
 * @param notified tax notices that arrived
 * @param paid payments that were made, a debt recorded for later counts with no money
 */
public record Obliged(Period period, Sum notified, Sum paid) {

    /** So many papers of a list with so much money on them together. */
    public record Sum(Figure papers, Money money) {
        public Sum {
            Objects.requireNonNull(papers);
            Objects.requireNonNull(money);
        }
    }
}
