package org.lienthong.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.registry.Area;
import org.lienthong.registry.Cursor;
import org.lienthong.registry.Page;
import org.lienthong.registry.QuarantineList;
import org.lienthong.registry.Stuck;
import org.lienthong.registry.StuckExchange;
import org.lienthong.web.words.Words;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** What does not go on by itself, as lists for those who may see it: what partners say of persons is covered for the others. */
@Component
class TroubleTables {

    private final QuarantineList quarantine;
    private final StuckExchange stuck;
    private final Areas areas;
    private final Words words;

    TroubleTables(QuarantineList quarantine, StuckExchange stuck, Areas areas, Words words) {
        this.quarantine = quarantine;
        this.stuck = stuck;
        this.areas = areas;
        this.words = words;
    }

    Tables.Table quarantine(QuarantineQuery query, Authentication who, Locale locale) {
        Fields fields = new Fields();
        QuarantineList.Narrowed narrowed = query.narrowed(fields, areas);
        fields.done();
        return new Tables.Table(
                "quarantine",
                QuarantineItem.HEAD,
                receiver -> quarantine.each(
                        narrowed,
                        row -> receiver.take(QuarantineItem.of(Rights.shown(who, row), words, locale)
                                .row())));
    }

    Page<Stuck> stuck(StuckExchange.Narrowed narrowed, int limit, @Nullable Cursor cursor) {
        return stuck.list(narrowed, limit, cursor);
    }

    /** @param province must be given; without it the request is refused, and what comes back is never asked */
    StuckExchange.Narrowed narrowed(@Nullable String province, Fields fields) {
        Area area = areas.read(fields, province, null);
        if (province == null || province.isBlank()) {
            fields.refuse("province", "required");
        }
        return new StuckExchange.Narrowed(area == null ? new Area(Set.of(), null, null) : area, null, List.of(), null);
    }

    StuckItem item(Stuck one, Authentication who, Locale locale) {
        return StuckItem.of(Rights.shown(who, one), words, locale);
    }

    Tables.Table stuck(@Nullable String province, Authentication who, Locale locale) {
        Fields fields = new Fields();
        StuckExchange.Narrowed narrowed = narrowed(province, fields);
        fields.done();
        return new Tables.Table(
                "stuck",
                StuckItem.HEAD,
                receiver -> stuck.each(
                        narrowed, one -> receiver.take(item(one, who, locale).row())));
    }
}
