package org.lienthong.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a province in shadow leaves behind: documents of every outcome, unsent messages, steps in every state. */
final class ListenedScenes {

    private static final OffsetDateTime LATE =
            Instant.parse("2026-11-10T03:00:00Z").atOffset(ZoneOffset.UTC);
    private static final OffsetDateTime FRESH =
            Instant.parse("2026-11-23T02:00:00Z").atOffset(ZoneOffset.UTC);

    private final JdbcClient jdbc;
    private final long dossier;
    private int id;

    private ListenedScenes(JdbcClient jdbc, long dossier) {
        this.jdbc = jdbc;
        this.dossier = dossier;
    }

    static void listened(JdbcClient jdbc, long dossier) {
        ListenedScenes scenes = new ListenedScenes(jdbc, dossier);
        for (String outcome : new String[] {"APPLIED", "APPLIED", "REFUSED", "PARTLY"}) {
            scenes.document(outcome);
        }
        scenes.unsent("lis", "shadow: would have told dossier-accepted (812 bytes)");
        scenes.unsent("lis", "shadow: cannot say dossier-accepted, required at receipt.number");
        scenes.unsent("lis", "shadow: cannot say dossier-accepted, required at receipt.number");
        scenes.unsent("portal", "shadow: cannot say dossier-accepted, unknown-code at status");
        for (String state : new String[] {"AGREED", "DIFFERS", "DIFFERS", "WENT_ON", "AWAITED"}) {
            scenes.step(state, FRESH);
        }
        scenes.step("AWAITED", LATE);
        scenes.step("UNFORESEEN", null);
    }

    private void document(String outcome) {
        jdbc.sql("""
                        insert into message (id, province, system, door, message_key, received_at, outcome)
                        values (?, 'H56', 'lis', 'ho-so', ?, ?, ?)""").params(++id, "listened-" + id, FRESH, outcome).update();
    }

    private void unsent(String destination, String remark) {
        jdbc.sql("""
                        insert into delivery_done (id, dossier_id, province, destination, seq, event_id, message_type,
                            outcome, attempts, created_at, done_at, last_error)
                        values (?, ?, 'H56', ?, ?, 1, 'DOSSIER_ACCEPTED', 'SKIPPED', 0, ?, ?, ?)""")
                .params(++id, dossier, destination, id, FRESH, FRESH, remark)
                .update();
    }

    private void step(String state, OffsetDateTime told) {
        jdbc.sql("""
                        insert into shadow_step (id, province, system, dossier_id, event_id, message_type, status, state,
                            told_at, reported_at, message_id, item, fields)
                        values (?, 'H56', 'one-stop-shop', ?, 7, 'SUPPLEMENT_REQUESTED', 'SUPPLEMENT_REQUESTED', ?,
                            ?, ?, 9, 0, ?)""")
                .params(
                        ++id,
                        dossier,
                        state,
                        told,
                        state.equals("AWAITED") ? null : FRESH,
                        state.equals("DIFFERS") ? "supplement.waitsUntil\ntext" : null)
                .update();
    }
}
