package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lienthong.registry.Period;
import org.lienthong.registry.Span;
import org.lienthong.web.words.Local;

/** For which days figures are asked for. */
record PeriodQuery(
        @Parameter(
                description = "First day, a day in Viet Nam; without it the first of this year.",
                schema = @Schema(type = "string", format = "date"))
        @Nullable
        String from,

        @Parameter(description = "Last day; without it today.", schema = @Schema(type = "string", format = "date"))
        @Nullable
        String to,

        @Parameter(
                description = "How long each period is; without it a month. At most 400 periods can be asked for.",
                schema = @Schema(implementation = Span.class))
        @Nullable
        String span) {

    Period period(Fields fields, InstantSource clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Local.ZONE);
        LocalDate last = fields.read("to", to, "day", LocalDate::parse);
        LocalDate end = last == null ? today : last;
        LocalDate first = fields.read("from", from, "day", LocalDate::parse);
        LocalDate begin = first == null ? end.withDayOfYear(1) : first;
        if (end.isBefore(begin)) {
            fields.refuse("to", "order");
            return new Period(end, end);
        }
        Period period = new Period(begin, end);
        if (span(fields).count(period) > Span.MOST) {
            fields.refuse("span", "periods");
        }
        return period;
    }

    Span span(Fields fields) {
        Span one = fields.oneOf("span", span, Span.class);
        return one == null ? Span.MONTH : one;
    }
}
