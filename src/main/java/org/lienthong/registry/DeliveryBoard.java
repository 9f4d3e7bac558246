package org.lienthong.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.MessageType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was told to whom about a dossier, what is still to be told, and who waits for whom. */
@Component
public class DeliveryBoard {

    private static final String BOTH = """
            select id, seq, destination, message_type, state, attempts, next_attempt_at, last_error, created_at,
                cast(null as timestamp with time zone) as done_at, cast(null as timestamp with time zone) as confirmed_at
            from delivery where dossier_id = :dossier
            union all
            select id, seq, destination, message_type, outcome, attempts, null, last_error, created_at, done_at, confirmed_at
            from delivery_done where dossier_id = :dossier
            order by seq, destination, id""";

    private static final String UNFINISHED = """
            select id, seq, destination, message_type, state, attempts, next_attempt_at, last_error, created_at,
                cast(null as timestamp with time zone) as done_at, cast(null as timestamp with time zone) as confirmed_at
            from delivery where dossier_id = :dossier
            order by seq, destination, id""";

    private final JdbcClient jdbc;

    DeliveryBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which things happened; each lane is told in this order. */
    public List<Delivery> of(Entry entry) {
        return read(BOTH, entry);
    }

    /** Only what is still to be told, which is little; in the same order. */
    public List<Delivery> unfinished(Entry entry) {
        return read(UNFINISHED, entry);
    }

    private List<Delivery> read(String sql, Entry entry) {
        List<Delivery> deliveries = jdbc.sql(sql)
                .param("dossier", entry.id())
                .query(DeliveryBoard::read)
                .list();
        Map<String, Delivery> heads = new HashMap<>();
        deliveries.stream()
                .filter(Delivery::unfinished)
                .forEach(delivery -> heads.putIfAbsent(delivery.destination(), delivery));
        return deliveries.stream()
                .map(delivery -> behind(delivery, heads.get(delivery.destination())))
                .toList();
    }

    private static Delivery behind(Delivery delivery, @Nullable Delivery head) {
        if (head == null || head.id() == delivery.id() || !delivery.unfinished()) {
            return delivery;
        }
        return new Delivery(
                delivery.id(),
                delivery.seq(),
                delivery.destination(),
                delivery.message(),
                delivery.state(),
                delivery.attempts(),
                delivery.nextAttemptAt(),
                new Delivery.Blocker(head.id(), head.message(), head.state()),
                delivery.lastError(),
                delivery.createdAt(),
                null,
                null);
    }

    private static Delivery read(ResultSet row, int number) throws SQLException {
        Delivery.State state = Delivery.State.valueOf(row.getString("state"));
        return new Delivery(
                row.getLong("id"),
                row.getLong("seq"),
                row.getString("destination"),
                MessageType.valueOf(row.getString("message_type")),
                state,
                row.getInt("attempts"),
                state == Delivery.State.REFUSED ? null : Times.maybe(row, "next_attempt_at"),
                null,
                row.getString("last_error"),
                Times.of(row, "created_at"),
                Times.maybe(row, "done_at"),
                Times.maybe(row, "confirmed_at"));
    }
}
