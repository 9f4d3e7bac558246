package org.lienthong.registry;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which national fields are filled in the dossiers of a period. Reads each of its dossiers once and whole, so that a long period takes long. */
@Component
public class FieldCoverage {

    /** The days at which this looks: a period is that of the receipts. */
    public static final Day AT = Day.RECEIVED;

    private final JdbcClient jdbc;

    FieldCoverage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** So many dossiers, and in how many of them each field is filled. */
    public record Counted(long many, Map<NationalField, Long> filled) {

        public static final Counted NONE = new Counted(0, Map.of());

        public long filled(NationalField field) {
            return filled.getOrDefault(field, 0L);
        }

        public Counted and(Counted other) {
            Map<NationalField, Long> sums = new EnumMap<>(NationalField.class);
            for (NationalField field : NationalField.values()) {
                sums.put(field, filled(field) + other.filled(field));
            }
            return new Counted(many + other.many, sums);
        }
    }

    /** By the code of who holds them. */
    public Map<String, Counted> provinces(Picked among) {
        Query query = among.read(jdbc, "1 = 1").from();
        String sums = Arrays.stream(NationalField.values())
                .map(field -> "sum(case when " + field.filled() + " then 1 else 0 end) as by_" + field.ordinal())
                .collect(Collectors.joining(", "));
        Map<String, Counted> provinces = new LinkedHashMap<>();
        jdbc.sql("select d.province, count(*) as many, " + sums + " from " + query.sql() + " group by d.province")
                .params(query.values())
                .query((row, number) -> {
                    Map<NationalField, Long> filled = new EnumMap<>(NationalField.class);
                    for (NationalField field : NationalField.values()) {
                        filled.put(field, row.getLong("by_" + field.ordinal()));
                    }
                    return provinces.put(row.getString("province"), new Counted(row.getLong("many"), filled));
                })
                .list();
        return provinces;
    }

    /** So many, with the list of those that were received. */
    public Figure received(long many, Picked among) {
        return Figure.of(
                many,
                Listing.RECEIPTS,
                Flow.RECEIVED.during(
                        among.period(), Filter.NONE.in(among.area()).of(among.procedure())));
    }

    /** The whole list. */
    public void eachMissing(NationalField field, Picked among, Receiver<Picked.Line> receiver) throws IOException {
        among.read(jdbc, field.missing()).each(receiver);
    }

    /** @param limit 1 to {@link Register#LONGEST} */
    public Page<Picked.Line> missing(NationalField field, Picked among, int limit, @Nullable Cursor cursor) {
        return among.read(jdbc, field.missing()).list(limit, cursor);
    }
}
