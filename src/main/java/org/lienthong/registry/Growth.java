package org.lienthong.registry;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A figure beside that of the same period of the year before.
 *
 * @param whole whether the register, or the province that is looked at, was there for all of the period of the year before; who
 *     began in the middle of it did not grow as much as its figures
 */
public record Growth(Figure now, Figure before, boolean whole) {

    /**
     * By how much it grew as a share of the year before, 0.125 for 12.5 %; empty when there was nothing, or only a part of it is
     * known.
     */
    public OptionalDouble rate() {
        return !whole || before.many() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) (now.many() - before.many()) / before.many());
    }

    /** The first day on which a receipt was issued there; null before the first. */
    static @Nullable LocalDate known(JdbcClient jdbc, @Nullable Area area) {
        // An index has the first one of all and of each province; sums by day would be added up for it.
        String first = "select min(d.received_at) from dossier_line d";
        Stream<Optional<OffsetDateTime>> firsts = area == null
                ? Stream.of(first(jdbc.sql(first)))
                : area.codes().stream()
                        .map(code ->
                                first(jdbc.sql(first + " where d.province = ?").param(code)));
        return firsts.flatMap(Optional::stream)
                .map(one -> LocalDate.ofInstant(one.toInstant(), Period.ZONE))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static Optional<OffsetDateTime> first(JdbcClient.StatementSpec question) {
        return question.query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single();
    }

    /** @param first the first day of which something is known; null when nothing is */
    static boolean whole(@Nullable LocalDate first, Period before) {
        return first != null && !first.isAfter(before.first());
    }
}
