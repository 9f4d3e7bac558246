package org.lienthong.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.Phase;
import org.lienthong.clock.Verdict;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Holder;
import org.lienthong.dossier.ProcedureCode;

/** A filter that is narrowed further; every step takes the place of what it held before. */
final class Narrowed {

    private final Filter start;
    private @Nullable Area area;
    private @Nullable ProcedureCode procedure;
    private @Nullable DossierStatus status;
    private @Nullable Holder holder;
    private @Nullable Boolean open;
    private @Nullable Day day;
    private @Nullable Instant from;
    private @Nullable Instant to;
    private @Nullable Boolean overdue;
    private @Nullable DueWithin dueWithin;
    private @Nullable Verdict kpi;
    private @Nullable Verdict plain;
    private @Nullable Verdict reported;
    private @Nullable Phase through;
    private @Nullable String words;

    private Narrowed(Filter start) {
        this.start = start;
        this.area = start.area();
        this.procedure = start.procedure();
        this.status = start.status();
        this.holder = start.holder();
        this.open = start.open();
        this.day = start.day();
        this.from = start.from();
        this.to = start.to();
        this.overdue = start.overdue();
        this.dueWithin = start.dueWithin();
        this.kpi = start.kpi();
        this.plain = start.plain();
        this.reported = start.reported();
        this.through = start.through();
        this.words = start.words();
    }

    static Narrowed from(Filter start) {
        return new Narrowed(start);
    }

    Narrowed area(@Nullable Area one) {
        area = one;
        return this;
    }

    Narrowed procedure(@Nullable ProcedureCode one) {
        procedure = one;
        return this;
    }

    Narrowed status(DossierStatus one) {
        status = one;
        return this;
    }

    Narrowed holder(Holder one) {
        holder = one;
        return this;
    }

    Narrowed open() {
        open = true;
        return this;
    }

    Narrowed during(Day at, Period period) {
        day = at;
        from = period.from();
        to = period.to();
        return this;
    }

    Narrowed overdue() {
        overdue = true;
        return this;
    }

    Narrowed dueWithin(@Nullable DueWithin time) {
        dueWithin = time;
        return this;
    }

    Narrowed between(@Nullable Day at, @Nullable Instant first, @Nullable Instant end) {
        day = at;
        from = first;
        to = end;
        return this;
    }

    Narrowed during(Day at, WholeDays.Edge edge) {
        day = at;
        from = edge.from();
        to = edge.to();
        return this;
    }

    Narrowed kpi(Verdict one) {
        kpi = one;
        return this;
    }

    Narrowed plain(Verdict one) {
        plain = one;
        return this;
    }

    Narrowed reported(Verdict one) {
        reported = one;
        return this;
    }

    Narrowed through(Phase one) {
        through = one;
        return this;
    }

    Narrowed words(@Nullable String these) {
        words = these;
        return this;
    }

    Filter filter() {
        return new Filter(
                area,
                start.commune(),
                procedure,
                status,
                holder,
                start.channel(),
                open,
                day,
                from,
                to,
                overdue,
                dueWithin,
                words,
                start.phase(),
                kpi,
                plain,
                reported,
                through,
                start.taxLate());
    }
}
