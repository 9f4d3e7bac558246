package org.lienthong.registry;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;

/**
 * What a list of exchanges is narrowed to; null does not narrow. An exchange is one message taken from a partner or one told
 * to a partner and acknowledged.
 *
 * @param provinces the codes of one province, those that it took over too
 * @param system the partner's name in its province, for example lis
 * @param from the first moment that counts
 * @param to the first moment that counts no more
 */
public record ExchangeFilter(
        @Nullable Set<ProvinceCode> provinces,
        @Nullable String system,
        @Nullable Direction direction,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static final ExchangeFilter NONE = new ExchangeFilter(null, null, null, null, null);

    public ExchangeFilter {
        provinces = provinces == null ? null : Set.copyOf(provinces);
    }

    ExchangeFilter during(Period period) {
        return new ExchangeFilter(provinces, system, direction, period.from(), period.to());
    }

    ExchangeFilter direction(@Nullable Direction one) {
        return new ExchangeFilter(provinces, system, one, from, to);
    }

    ExchangeFilter of(Set<ProvinceCode> some) {
        return new ExchangeFilter(some, system, direction, from, to);
    }
}
