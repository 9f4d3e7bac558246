package org.lienthong.registry;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists that people gave a name, each for the one who did. */
@Component
public class SavedViews {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    SavedViews(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param list which list, as it is called in addresses
     * @param query its filter as it stands in an address, without the question mark
     */
    public record View(String name, String list, String query, Instant savedAt) {}

    /** By name. */
    public List<View> of(String username) {
        return jdbc.sql("select name, list, query, saved_at from saved_view where username = :username order by name")
                .param("username", username)
                .query((row, number) -> new View(
                        row.getString("name"),
                        row.getString("list"),
                        row.getString("query"),
                        Times.of(row, "saved_at")))
                .list();
    }

    /** A view of the same name gives way; of two at once the later one stays. */
    @Transactional
    public void save(String username, String name, String list, String query) {
        View view = new View(name, list, query, clock.instant());
        if (!changed(username, view) && !added(username, view)) {
            changed(username, view);
        }
    }

    private boolean changed(String username, View view) {
        return one("""
                update saved_view set list = :list, query = :query, saved_at = :at
                where username = :username and name = :name""", username, view);
    }

    private boolean added(String username, View view) {
        return one("""
                insert into saved_view (username, name, list, query, saved_at)
                values (:username, :name, :list, :query, :at) on conflict do nothing""", username, view);
    }

    private boolean one(String sql, String username, View view) {
        return jdbc.sql(sql)
                        .param("username", username)
                        .param("name", view.name())
                        .param("list", view.list())
                        .param("query", view.query())
                        .param("at", Times.column(view.savedAt()))
                        .update()
                == 1;
    }

    /** @return false when there was none */
    public boolean forget(String username, String name) {
        return jdbc.sql("delete from saved_view where username = :username and name = :name")
                        .param("username", username)
                        .param("name", name)
                        .update()
                > 0;
    }
}
