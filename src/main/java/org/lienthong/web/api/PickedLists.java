package org.lienthong.web.api;

import java.io.IOException;
import java.time.InstantSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.Difference;
import org.lienthong.dossier.Doubt;
import org.lienthong.registry.Cursor;
import org.lienthong.registry.Differing;
import org.lienthong.registry.Doubts;
import org.lienthong.registry.FieldCoverage;
import org.lienthong.registry.NationalField;
import org.lienthong.registry.Page;
import org.lienthong.registry.Picked;
import org.lienthong.registry.Receiver;
import org.springframework.stereotype.Component;

/** The dossiers behind the figures of quality, part by part or whole; what is wrong with a query is told before anything is sent. */
@Component
class PickedLists {

    private final Doubts doubts;
    private final Differing differing;
    private final FieldCoverage coverage;
    private final Areas areas;
    private final InstantSource clock;

    PickedLists(Doubts doubts, Differing differing, FieldCoverage coverage, Areas areas, InstantSource clock) {
        this.doubts = doubts;
        this.differing = differing;
        this.coverage = coverage;
        this.areas = areas;
        this.clock = clock;
    }

    /** One of these lists, asked for and understood. */
    abstract static class Asked {
        private final String name;

        Asked(String name) {
            this.name = name;
        }

        abstract Page<Picked.Line> part(int limit, @Nullable Cursor cursor);

        abstract void each(Receiver<Picked.Line> receiver) throws IOException;

        Tables.Table table() {
            return new Tables.Table(
                    name,
                    PickedItem.HEAD,
                    receiver -> each(line -> receiver.take(PickedItem.of(line).row())));
        }
    }

    Asked doubts(@Nullable String name, PickedQuery query, Fields fields) {
        Doubt doubt = needed("doubt", name, "doubt", Doubt.class, fields);
        Picked among = query.among(Doubts.AT, fields, areas, clock);
        return new Asked("doubts") {
            @Override
            Page<Picked.Line> part(int limit, @Nullable Cursor cursor) {
                return doubts.list(doubt, among, limit, cursor);
            }

            @Override
            void each(Receiver<Picked.Line> receiver) throws IOException {
                doubts.each(doubt, among, receiver);
            }
        };
    }

    Asked differences(@Nullable String name, PickedQuery query, Fields fields) {
        Difference reason = fields.read("reason", name, "difference", Difference::valueOf);
        Picked among = query.among(Differing.AT, fields, areas, clock);
        return new Asked("differences") {
            @Override
            Page<Picked.Line> part(int limit, @Nullable Cursor cursor) {
                return differing.list(reason, among, limit, cursor);
            }

            @Override
            void each(Receiver<Picked.Line> receiver) throws IOException {
                differing.each(reason, among, receiver);
            }
        };
    }

    Asked missing(@Nullable String name, PickedQuery query, Fields fields) {
        NationalField field = needed("field", name, "national-field", NationalField.class, fields);
        Picked among = PickedQuery.lastDays(query.among(FieldCoverage.AT, fields, areas, clock));
        return new Asked("missing") {
            @Override
            Page<Picked.Line> part(int limit, @Nullable Cursor cursor) {
                return coverage.missing(field, among, limit, cursor);
            }

            @Override
            void each(Receiver<Picked.Line> receiver) throws IOException {
                coverage.eachMissing(field, among, receiver);
            }
        };
    }

    static Tables.Table table(Function<Fields, Asked> asked) {
        Fields fields = new Fields();
        Asked list = asked.apply(fields);
        fields.done();
        return list.table();
    }

    /** Without it the request is refused; what comes back then is never asked. */
    private static <E extends Enum<E>> E needed(
            String field, @Nullable String text, String rule, Class<E> type, Fields fields) {
        E one = fields.read(field, text, rule, name -> Enum.valueOf(type, name));
        if (text == null || text.isBlank()) {
            fields.refuse(field, "required");
        }
        return one == null ? type.getEnumConstants()[0] : one;
    }
}
