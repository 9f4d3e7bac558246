package org.lienthong.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProcedureCode;

/**
 * What a list of tax notices or payments is narrowed to; null does not narrow.
 *
 * @param area the dossiers of one province
 * @param waiting true: notices of which something is still to be paid; false: the others. Payments do not look at it
 * @param from the first moment that counts: of the notice's arrival, or of the payment
 * @param to the first moment that counts no more
 */
public record MoneyFilter(
        @Nullable Area area,
        @Nullable ProcedureCode procedure,
        @Nullable Boolean waiting,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static final MoneyFilter NONE = new MoneyFilter(null, null, null, null, null);

    MoneyFilter during(Period period) {
        return between(period.from(), period.to());
    }

    MoneyFilter between(@Nullable Instant first, @Nullable Instant end) {
        return new MoneyFilter(area, procedure, waiting, first, end);
    }

    MoneyFilter waiting(@Nullable Boolean one) {
        return new MoneyFilter(area, procedure, one, from, to);
    }
}
