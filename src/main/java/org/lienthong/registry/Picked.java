package org.lienthong.registry;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProcedureCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where single dossiers are picked out for a reason, of which a dossier may have several.
 *
 * @param day at which of a dossier's days the period is looked at
 * @param area null for the whole country
 * @param procedure null for all
 */
public record Picked(
        Day day,
        Period period,
        @Nullable Area area,
        @Nullable ProcedureCode procedure) {

    /** A dossier that was picked out. */
    public record Line(String code, String province, String status) {}

    /** Those for which this holds, of a reason that the dossiers have an index of, where it is a rare one. */
    Chosen marked(JdbcClient jdbc, Query condition) {
        Map<String, Object> values = new HashMap<>(condition.values());
        return new Chosen(jdbc, new Query("dossier d where (" + condition.sql() + ") and " + where(values), values));
    }

    /** Those for which this holds, which each must be asked; of the days only the lines have an index. */
    Chosen read(JdbcClient jdbc, String condition) {
        Map<String, Object> values = new HashMap<>();
        String where = where(values);
        return new Chosen(
                jdbc,
                new Query(
                        "dossier d join (select d.id from dossier_line d where " + where + ") f on f.id = d.id where ("
                                + condition + ") and " + where,
                        values));
    }

    private String where(Map<String, Object> values) {
        values.put("from", Times.column(period.from()));
        values.put("to", Times.column(period.to()));
        String where = "%1$s >= :from and %1$s < :to".formatted(day.column());
        if (area != null) {
            where += " and " + area.condition(values);
        }
        if (procedure != null) {
            where += " and d.procedure_code = :procedure";
            values.put("procedure", procedure.value());
        }
        return where;
    }
}
