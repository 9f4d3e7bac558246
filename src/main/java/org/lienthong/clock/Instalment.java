package org.lienthong.clock;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Money;

/**
 * A part of what a notice asks for, and its last day.
 *
 * @param notice the number of the notice
 * @param item what it is for, in the words of the notice
 * @param dueOn null when neither the notice nor the law tells a day
 * @param source the rule that tells the day; null where it is not the law
 * @param paid whether nothing of it is left to pay
 */
public record Instalment(
        String notice,
        String item,
        Money amount,
        @Nullable LocalDate dueOn,
        Basis basis,
        @Nullable String source,
        boolean paid) {

    /** Who tells the last day. */
    public enum Basis {
        /** The notice itself. */
        NOTICE,
        /** The law, because the notice does not. */
        LAW,
        /** Nobody: the law has no day for this, or the notice does not tell when it was issued. */
        UNKNOWN
    }

    /** What is not paid and falls due first; what has no day comes last. Empty when everything is paid. */
    public static Optional<Instalment> next(List<Instalment> instalments) {
        return instalments.stream().filter(one -> !one.paid()).min(FIRST);
    }

    static final Comparator<Instalment> FIRST =
            Comparator.comparing(Instalment::dueOn, Comparator.nullsLast(Comparator.naturalOrder()));

    Instalment asPaid() {
        return new Instalment(notice, item, amount, dueOn, basis, source, true);
    }

    static Instalment told(String notice, String item, Money amount, LocalDate dueOn) {
        return new Instalment(notice, item, amount, Objects.requireNonNull(dueOn), Basis.NOTICE, null, false);
    }

    static Instalment unknown(String notice, String item, Money amount) {
        return new Instalment(notice, item, amount, null, Basis.UNKNOWN, null, false);
    }
}
