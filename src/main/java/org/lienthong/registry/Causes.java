package org.lienthong.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for a person, put together by why it waits. */
@Component
public class Causes {

    private static final int MOST = 2000;

    private static final String GROUPS = """
            select q.kind, q.province, q.system, q.subject, q.rule, q.place, q.said, count(*) as many,
                min(q.created_at) as oldest, max(q.created_at) as newest, max(q.id) as example
            from quarantine q where q.state = 'OPEN'
            group by q.kind, q.province, q.system, q.subject, q.rule, q.place, q.said
            order by many desc, oldest, q.province, q.system fetch first %d rows only
            """.formatted(MOST);

    private final JdbcClient jdbc;

    Causes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What waits at one system for one reason.
     *
     * @param many exactly as many as the list has that is narrowed to kind, system and cause
     * @param example the newest of them
     */
    public record Group(
            Quarantined.Kind kind,
            SystemId system,
            Cause cause,
            long many,
            Instant oldest,
            Instant newest,
            long example) {}

    /** The largest first; at most 2000. */
    public List<Group> open() {
        return jdbc.sql(GROUPS).query(Causes::read).list();
    }

    /** So much that waits for a person, and the rule that its first finding names. */
    public record Rule(String rule, long many) {}

    /**
     * By rule alone, whatever the system; the most frequent first.
     *
     * @param area whose systems; null for the whole country
     */
    public List<Rule> rules(@Nullable Area area, int most) {
        return jdbc.sql("select q.rule, count(*) as many from quarantine q where q.state = 'OPEN' and q.rule <> ''"
                        + (area == null ? "" : " and q.province in (:provinces)")
                        + " group by q.rule order by many desc, q.rule limit :most")
                .param("most", most)
                .param("provinces", area == null ? List.of() : area.codes())
                .query((row, number) -> new Rule(row.getString("rule"), row.getLong("many")))
                .list();
    }

    private static Group read(ResultSet row, int number) throws SQLException {
        return new Group(
                Quarantined.Kind.valueOf(row.getString("kind")),
                new SystemId(new ProvinceCode(row.getString("province")), row.getString("system")),
                new Cause(
                        row.getString("subject"), row.getString("rule"), row.getString("place"), row.getString("said")),
                row.getLong("many"),
                Times.of(row, "oldest"),
                Times.of(row, "newest"),
                row.getLong("example"));
    }
}
