package org.lienthong.registry;

import java.util.Optional;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The documents behind what waits, as they came in. They hold personal data. */
@Component
public class KeptDocuments {

    private final JdbcClient jdbc;

    KeptDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A document as it was kept. */
    public record Kept(long messageId, SystemId from, String door, byte[] body) {}

    /** The document with this number. */
    public Optional<Kept> find(long messageId) {
        return jdbc.sql("""
                        select m.id, m.province, m.system, m.door, b.body from message m
                        join message_body b on b.message_id = m.id where m.id = ?""")
                .param(messageId)
                .query((row, number) -> new Kept(
                        row.getLong("id"),
                        new SystemId(new ProvinceCode(row.getString("province")), row.getString("system")),
                        row.getString("door"),
                        row.getBytes("body")))
                .optional();
    }
}
