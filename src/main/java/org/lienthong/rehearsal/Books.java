package org.lienthong.rehearsal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lienthong.dossier.AliasKind;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the hub wrote down about one province. */
final class Books {

    private static final Pattern RULE = Pattern.compile("\"rule\"\\s*:\\s*\"([^\"]+)\"");

    private final JdbcClient ledger;
    private final String province;

    Books(JdbcClient ledger, String province) {
        this.ledger = ledger;
        this.province = province;
    }

    /** What is there now; every number only grows. */
    record Counts(long messages, long events, long dossiers, long quarantined) {
        Counts since(Counts before) {
            return new Counts(
                    messages - before.messages,
                    events - before.events,
                    dossiers - before.dossiers,
                    quarantined - before.quarantined);
        }
    }

    Counts counts() {
        return new Counts(
                count("message where province = ?"),
                count("event where province = ?"),
                count("dossier where province = ?"),
                count("quarantine where kind = 'INTAKE' and province = ?"));
    }

    /** Grows as long as something happens. */
    long progress() {
        return count("event where province = ?") + count("delivery_done where province = ?");
    }

    /** Status by code of every dossier. */
    Map<String, String> statuses() {
        Map<String, String> statuses = new LinkedHashMap<>();
        ledger.sql("select code, status from dossier where province = ? order by id")
                .param(province)
                .query((row, n) -> statuses.put(row.getString(1), row.getString(2)))
                .list();
        return statuses;
    }

    /** Something that is still to be told. */
    record Waiting(String dossier, String system, String verb, String state, String lastError) {}

    List<Waiting> waiting() {
        return ledger.sql("""
                        select d.code, w.destination, lower(replace(w.message_type, '_', '-')), w.state, coalesce(w.last_error, '') from delivery w
                        join dossier d on d.id = w.dossier_id where w.province = ? order by w.id""")
                .param(province)
                .query((row, n) -> new Waiting(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .list();
    }

    /** Something that waits for a person. */
    record Aside(long number, String kind, String system, String dossier, List<String> rules) {}

    List<Aside> aside() {
        return ledger.sql("""
                        select q.kind, q.system, coalesce(q.name, d.code, ''), q.findings, q.id from quarantine q
                        left join dossier d on d.id = q.dossier_id where q.province = ? and q.state = 'OPEN'
                        order by q.id""")
                .param(province)
                .query((row, n) -> new Aside(
                        row.getLong(5), row.getString(1), row.getString(2), row.getString(3), rules(row.getString(4))))
                .list();
    }

    /** The number that the next thing set aside has, at least. */
    long nextAside() {
        return ledger.sql("select coalesce(max(id), 0) + 1 from quarantine")
                .query(Long.class)
                .single();
    }

    /** How often something was used, and how often not with success. */
    record Use(long times, long failed) {
        static final Use NEVER = new Use(0, 0);
    }

    /** By system and door. */
    Map<List<String>, Use> doors() {
        return uses("""
                select system, door, count(*), sum(case when outcome = 'APPLIED' then 0 else 1 end)
                from message where province = ? group by system, door""");
    }

    /** By system, door and national verb, with effect. */
    Map<List<String>, Use> said() {
        Map<List<String>, Use> uses = new LinkedHashMap<>();
        ledger.sql("""
                        select m.system, m.door, lower(replace(e.message_type, '_', '-')), count(*) from message m
                        join event e on e.message_id = m.id where m.province = ?
                        group by m.system, m.door, e.message_type""")
                .param(province)
                .query((row, n) -> uses.put(
                        List.of(row.getString(1), row.getString(2), row.getString(3)), new Use(row.getLong(4), 0)))
                .list();
        return uses;
    }

    /** How often this verb took effect on the dossier with this code. */
    long events(String code, String verb) {
        return ledger.sql("""
                        select count(*) from event e join dossier d on d.id = e.dossier_id
                        where e.province = ? and d.code = ? and e.message_type = ?""")
                .params(province, code, type(verb))
                .query(Long.class)
                .single();
    }

    /** What the dossier with this code is called by whose names are of this kind. */
    Optional<String> name(String code, AliasKind kind) {
        return ledger.sql("""
                        select a.name from dossier_alias a join dossier d on d.id = a.dossier_id
                        where d.province = ? and d.code = ? and a.kind = ?""").params(province, code, kind.name()).query(String.class).list().stream()
                .findFirst();
    }

    /** By system and national verb. */
    Map<List<String>, Use> calls() {
        return uses("""
                select destination, lower(replace(message_type, '_', '-')), sum(case when outcome = 'DELIVERED' then 1 else 0 end), 0
                from delivery_done where province = ? group by destination, message_type""");
    }

    /** What can happen only once in these dossiers and happened twice: code and verb. A returned slip may be stated anew. */
    List<String> doubled() {
        return ledger.sql("""
                        select d.code, e.message_type from event e join dossier d on d.id = e.dossier_id
                        where e.province = ? and e.message_type in ('DOSSIER_SUBMITTED', 'DOSSIER_REFUSED',
                            'DOSSIER_COMPLETED', 'DOSSIER_WITHDRAWN', 'RESULT_DELIVERED', 'OBLIGATION_REQUESTED')
                        and (e.message_type <> 'OBLIGATION_REQUESTED' or not exists (select 1 from event r
                            where r.dossier_id = d.id and r.message_type = 'DOSSIER_RETURNED_FOR_CORRECTION'))
                        group by d.code, e.message_type having count(*) > 1""")
                .param(province)
                .query((row, n) -> row.getString(1) + " " + row.getString(2))
                .list();
    }

    /** A document that took effect, and the dossier that it is about; one about a single dossier where there is one. */
    record Sample(byte[] body, long dossier, String verb) {}

    Optional<Sample> sample(String system, String door) {
        return sample(system, door, "");
    }

    /** @param verb that took effect; empty: any */
    Optional<Sample> sample(String system, String door, String verb) {
        String type = type(verb);
        return ledger.sql("""
                        select b.body, e.dossier_id, lower(replace(e.message_type, '_', '-')) from message m
                        join message_body b on b.message_id = m.id join event e on e.message_id = m.id
                        where m.province = ? and m.system = ? and m.door = ? and m.outcome = 'APPLIED'
                        and (? = '' or e.message_type = ?)
                        order by (select count(*) from event o where o.message_id = m.id), length(b.body) desc, m.id
                        limit 1""")
                .params(province, system, door, type, type)
                .query((row, n) -> new Sample(row.getBytes(1), row.getLong(2), row.getString(3)))
                .optional();
    }

    /** The number of the dossier with this code. */
    Optional<Long> dossier(String code) {
        return ledger.sql("select id from dossier where province = ? and code = ?")
                .params(province, code)
                .query(Long.class)
                .optional();
    }

    /** The names of a dossier, by their kind. */
    Map<String, String> names(long dossier) {
        Map<String, String> names = new LinkedHashMap<>();
        ledger.sql("select kind, name from dossier_alias where dossier_id = ?")
                .param(dossier)
                .query((row, n) -> names.put(row.getString(1), row.getString(2)))
                .list();
        return names;
    }

    /** Dossiers that have ended, those that were withdrawn first. */
    List<Long> ended() {
        return ledger.sql("""
                        select id from dossier where province = ?
                        and status in ('WITHDRAWN', 'RESULT_DELIVERED', 'STOPPED', 'NOT_ACCEPTED')
                        order by case status when 'WITHDRAWN' then 0 else 1 end, id""").param(province).query(Long.class).list();
    }

    private static String type(String verb) {
        return verb.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private Map<List<String>, Use> uses(String sql) {
        Map<List<String>, Use> uses = new LinkedHashMap<>();
        ledger.sql(sql)
                .param(province)
                .query((row, n) ->
                        uses.put(List.of(row.getString(1), row.getString(2)), new Use(row.getLong(3), row.getLong(4))))
                .list();
        return uses;
    }

    private long count(String rows) {
        return ledger.sql("select count(*) from " + rows)
                .param(province)
                .query(Long.class)
                .single();
    }

    private static List<String> rules(String findings) {
        return RULE.matcher(findings)
                .results()
                .map((MatchResult rule) -> rule.group(1))
                .distinct()
                .toList();
    }
}
