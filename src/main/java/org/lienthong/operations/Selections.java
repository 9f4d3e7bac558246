package org.lienthong.operations;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a plan takes, as SQL with named parameters; no value ever becomes part of the text. */
final class Selections {

    private static final String QUARANTINE = """
            from quarantine q where q.state = 'OPEN' and q.created_at <= :cutOff""";

    private static final String TOLD = "from delivery_done w where w.outcome = 'DELIVERED' and w.done_at <= :cutOff";

    private final StringBuilder where;
    private final Map<String, Object> values = new HashMap<>();
    private final boolean told;
    private final String time;

    private Selections(ReplayWish wish, Instant cutOff) {
        this.told = wish.target() == ReplayTarget.TOLD;
        this.where = new StringBuilder(told ? TOLD : QUARANTINE);
        this.time = told ? "w.done_at" : "q.created_at";
        values.put("cutOff", cutOff.atOffset(ZoneOffset.UTC));
    }

    static Selections of(ReplayWish wish, Instant cutOff) {
        Selections selection = new Selections(wish, cutOff);
        boolean told = selection.told;
        selection.same(told ? "w.province" : "q.province", "province", wish.province());
        selection.same(told ? "w.destination" : "q.system", "system", wish.system());
        selection.same(told ? "w.message_type" : "q.subject", "subject", wish.subject());
        if (!told) {
            selection.same("q.kind", "kind", wish.kind());
            selection.same("q.rule", "rule", wish.rule());
            selection.same("q.place", "place", wish.place());
            selection.same("q.said", "said", wish.said());
        }
        selection.since(wish.from(), "from", " >= :from");
        selection.since(wish.to(), "to", " < :to");
        return selection;
    }

    /** Ids with their times, those that newer news overtook left out. */
    String items() {
        return rows() + (told ? " and not " + overtaken() : "");
    }

    /** The same of those that are left out because newer news were told. */
    String leftOut() {
        return rows() + " and " + (told ? overtaken() : "1 = 0");
    }

    private String rows() {
        return "select " + (told ? "w.id as ref, w.dossier_id, w.seq, " : "q.id as ref, ") + time + " as at " + where;
    }

    /** How {@link #items()} follow each other: what a dossier was told never in another order than that of its events. */
    String order() {
        return told ? "s.dossier_id, s.seq, s.ref" : "s.at, s.ref";
    }

    Map<String, Object> values() {
        return values;
    }

    /** Something newer was told to the same system of the same dossier, and is not in this plan. */
    private String overtaken() {
        String others = (values.containsKey("subject") ? " or n.message_type <> :subject" : "")
                + (values.containsKey("to") ? " or n.done_at >= :to" : "");
        return "exists (select 1 from delivery_done n where n.dossier_id = w.dossier_id and n.destination = w.destination"
                + " and n.outcome = 'DELIVERED' and n.seq > w.seq and (n.done_at > :cutOff" + others + "))";
    }

    private void same(String column, String name, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(column).append(" = :").append(name);
            values.put(name, value.toString());
        }
    }

    private void since(@Nullable Instant moment, String name, String condition) {
        if (moment != null) {
            where.append(" and ").append(time).append(condition);
            values.put(name, moment.atOffset(ZoneOffset.UTC));
        }
    }
}
