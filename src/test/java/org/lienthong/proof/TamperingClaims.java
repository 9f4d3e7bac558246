package org.lienthong.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.proof.Flaw.Kind.*;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of change in the database is named at its place, and nothing else is. The chain of H56: positions 1 to 9 are
 * the first day's, 10 to 18 the second's, 19 to 28 the third's, which is open.
 */
abstract class TamperingClaims {

    /** A dossier of the second day: its events are at 10 (submitted), 11 (accepted) and 12 (progressed). */
    private static final String CODE = "H56.01-261121-0001";

    private static final String DOSSIER = "(select id from dossier where code = '" + CODE + "')";
    private static final String EVENT = "(select event_id from event_seal where province = 'H56' and position = %d)";

    /** @param sql what is done to the database, statement by statement */
    record Change(String what, List<String> sql, List<String> named) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static Change change(String what, String sql, String... named) {
        return new Change(what, List.of(sql.split(";\\s*")), List.of(named));
    }

    private static String at(Flaw.Kind kind, int position, int seq) {
        return kind + " H56 " + position + " - " + CODE + " " + seq;
    }

    static Stream<Change> changes() {
        String second = EVENT.formatted(11);
        return Stream.of(
                change("nothing", "select 1"),
                change(
                        "the time of an event",
                        "update event set occurred_at = recorded_at - interval '1' day where id = " + second,
                        at(EVENT_CHANGED, 11, 2)),
                change(
                        "when it was recorded",
                        "update event set recorded_at = recorded_at - interval '1' hour where id = " + second,
                        at(EVENT_CHANGED, 11, 2)),
                change("who said it", "update event set system = 'lis' where id = " + second, at(EVENT_CHANGED, 11, 2)),
                change(
                        "what kind it was",
                        "update event set message_type = 'DOSSIER_REFUSED' where id = " + second,
                        at(EVENT_CHANGED, 11, 2)),
                change(
                        "the status after",
                        "update event set status_after = 'REFUSED' where id = " + second,
                        at(EVENT_CHANGED, 11, 2)),
                change(
                        "the status before",
                        "update event set status_before = null where id = " + second,
                        at(EVENT_CHANGED, 11, 2)),
                change(
                        "the province of an event",
                        "update event set province = 'H21' where id = " + second,
                        at(EVENT_CHANGED, 11, 2)),
                change(
                        "an event of another dossier",
                        "update event set dossier_id = (select id from dossier where code = 'H56.01-261120-0001'), seq = 77 where id = "
                                + second,
                        at(EVENT_REORDERED, 11, 2)),
                change(
                        "an event of another document",
                        "update event set message_id = message_id + 100000 where id = " + second,
                        at(EVENT_CHANGED, 11, 2)),
                change(
                        "what was said",
                        "update event set content = replace(content, 'BN-', 'BM-') where id = " + second,
                        at(CONTENT_CHANGED, 11, 2)),
                change("an event is dropped", "delete from event where id = " + second, at(EVENT_DROPPED, 11, 2)),
                change(
                        "the last event of a dossier is dropped",
                        "delete from event where id = " + EVENT.formatted(12),
                        at(EVENT_DROPPED, 12, 3)),
                change(
                        "two events change places",
                        "update event set seq = 99 where id = " + second + "; update event set seq = 2 where id = "
                                + EVENT.formatted(12) + "; update event set seq = 3 where id = " + second,
                        at(EVENT_REORDERED, 11, 2),
                        at(EVENT_REORDERED, 12, 3)),
                change(
                        "an event is inserted",
                        "insert into event (id, dossier_id, seq, occurred_at, recorded_at, province, system, message_type, message_id, item, status_before, status_after, content) select 999999, dossier_id, 4, occurred_at, recorded_at, province, system, message_type, message_id, 5, status_after, status_after, content from event where id = "
                                + second,
                        "EVENT_INSERTED H56 0 - " + CODE + " 4"),
                change(
                        "a raw document",
                        "update message_body set body = (select body from message_body where message_id = (select message_id from event where id = "
                                + EVENT.formatted(10)
                                + ")) where message_id = (select message_id from event where id = " + second + ")",
                        at(DOCUMENT_CHANGED, 11, 2)),
                change(
                        "a raw document with its digest",
                        "update message_body set body = (select body from message_body where message_id = (select message_id from event where id = "
                                + EVENT.formatted(10)
                                + ")), digest = (select digest from message_body where message_id = (select message_id from event where id = "
                                + EVENT.formatted(10)
                                + ")) where message_id = (select message_id from event where id = " + second + ")",
                        at(DOCUMENT_CHANGED, 11, 2)),
                change(
                        "a raw document is dropped",
                        "delete from message_body where message_id = (select message_id from event where id = " + second
                                + ")",
                        at(DOCUMENT_DROPPED, 11, 2)),
                change(
                        "only the digest of a document",
                        "update message_body set digest = 'x' where message_id = (select message_id from event where id = "
                                + second + ")",
                        at(DOCUMENT_DIGEST_CHANGED, 11, 2)),
                change(
                        "the status of a dossier",
                        "update dossier set status = 'COMPLETED' where id = " + DOSSIER,
                        differs("status")),
                change(
                        "the promise of a dossier",
                        "update dossier set due_at = due_at + interval '9' day, document = replace(document, '\"promisedAt\":\"2026-12', '\"promisedAt\":\"2027-12') where id = "
                                + DOSSIER,
                        differs("document.receipt.promisedAt, due_at")),
                change(
                        "whose dossier it is",
                        "update dossier set document = replace(document, 'Cường', 'Dũng') where id = " + DOSSIER,
                        differs("document.submission.applicant.name")),
                change(
                        "the holder of a dossier's row",
                        "update dossier set holder = 'CITIZEN', last_event = 7 where id = " + DOSSIER,
                        differs("holder, last_event")),
                change(
                        "a dossier in a province that is no successor",
                        "update dossier set province = 'H21', document = replace(document, '{\"province\":\"H56\"', '{\"province\":\"H21\"') where id = "
                                + DOSSIER + "; update dossier_alias set province = 'H21' where dossier_id = " + DOSSIER,
                        "DOSSIER_DIFFERS H21 0 - " + CODE + " 0 province"),
                change(
                        "the code of a dossier",
                        "update dossier set code = 'H56.01-261121-9999' where id = " + DOSSIER,
                        at(DOSSIER_CODE_CHANGED, 10, 1)),
                change(
                        "a dossier is inserted",
                        "insert into dossier (id, province, code, status, holder, changed_at, search_text, last_event, document) select 888888, province, 'H56.01-1', status, holder, changed_at, search_text, last_event, document from dossier where id = "
                                + DOSSIER,
                        "DOSSIER_INSERTED H56 0 - H56.01-1 0"),
                change(
                        "a name is dropped",
                        "delete from dossier_alias where kind = 'RECEIPT_NUMBER' and dossier_id = " + DOSSIER,
                        "ALIAS_DROPPED H56 0 - " + CODE + " 0 BN-" + CODE),
                change(
                        "a name is inserted",
                        "insert into dossier_alias (province, name_key, kind, name, dossier_id) values ('H56', 'X-1', 'NATIONAL_CODE', 'X-1', "
                                + DOSSIER + ")",
                        "ALIAS_INSERTED H56 0 - " + CODE + " 0 X-1"),
                change(
                        "a name leads elsewhere",
                        "update dossier_alias set kind = 'NATIONAL_CODE' where kind = 'RECEIPT_NUMBER' and dossier_id = "
                                + DOSSIER,
                        "ALIAS_CHANGED H56 0 - " + CODE + " 0 BN-" + CODE),
                change(
                        "what a seal says",
                        "update event_seal set content_digest = document_digest where province = 'H56' and position = 11",
                        at(SEAL_CHANGED, 11, 2)),
                change(
                        "the hash of a seal",
                        "update event_seal set hash = document_digest where province = 'H56' and position = 11",
                        at(SEAL_CHANGED, 11, 2)),
                change(
                        "the hash of the last seal",
                        "update event_seal set hash = document_digest where province = 'H56' and position = 28",
                        "SEAL_CHANGED H56 28 - H56.01-261122-0009 1"),
                change(
                        "which event a seal names",
                        "update event_seal set event_id = 777777 where province = 'H56' and position = 11",
                        at(SEAL_CHANGED, 11, 2),
                        "EVENT_INSERTED H56 0 - " + CODE + " 2"),
                change(
                        "a seal is dropped",
                        "delete from event_seal where province = 'H56' and position = 11",
                        at(SEAL_DROPPED, 11, 2)),
                change(
                        "the last seal is dropped",
                        "delete from event_seal where province = 'H56' and position = 28",
                        "SEAL_DROPPED H56 28 - null 0"),
                change(
                        "two seals change places",
                        "update event_seal set position = 999 where province = 'H56' and position = 11; update event_seal set position = 11 where province = 'H56' and position = 12; update event_seal set position = 12 where province = 'H56' and position = 999",
                        "SEAL_REORDERED H56 11 - " + CODE + " 3",
                        "SEAL_REORDERED H56 12 - " + CODE + " 2"),
                change(
                        "a seal is inserted",
                        "insert into event_seal (province, position, event_id, on_day, code, seq, event_digest, content_digest, document_digest, hash) select province, 29, 666666, on_day, code, seq, event_digest, content_digest, document_digest, hash from event_seal where province = 'H56' and position = 28",
                        "SEAL_INSERTED H56 29 - null 0",
                        "SEAL_CHANGED H56 29 - H56.01-261122-0009 1"),
                change(
                        "the end of the chain",
                        "update seal_chain set hash = root_hash where province = 'H56'",
                        "CHAIN_CHANGED H56 28 - null 0"),
                change(
                        "the end of the chain is dropped",
                        "delete from seal_chain where province = 'H56'",
                        "CHAIN_DROPPED H56 28 - null 0"),
                change(
                        "a root",
                        "update day_root set merkle = head where province = 'H56' and on_day = date '2026-11-20'",
                        "ROOT_CHANGED H56 0 2026-11-20 null 0"),
                change(
                        "the hash of a root",
                        "update day_root set hash = head where province = 'H56' and on_day = date '2026-11-20'",
                        "ROOT_CHANGED H56 0 2026-11-20 null 0"),
                change(
                        "the hash of the last root",
                        "update day_root set hash = head where province = 'H56' and on_day = date '2026-11-21'",
                        "ROOT_CHANGED H56 0 2026-11-21 null 0"),
                change(
                        "a root is dropped",
                        "delete from day_root where province = 'H56' and on_day = date '2026-11-20'",
                        "ROOT_DROPPED H56 0 2026-11-20 null 0"),
                change(
                        "a root and its time-stamp are dropped",
                        "delete from day_root where province = 'H56' and on_day = date '2026-11-20'; delete from root_stamp where province = 'H56' and on_day = date '2026-11-20'",
                        "ROOT_DROPPED H56 0 2026-11-20 null 0"),
                change(
                        "the last root and its time-stamp are dropped",
                        "delete from day_root where province = 'H56' and on_day = date '2026-11-21'; delete from root_stamp where province = 'H56' and on_day = date '2026-11-21'",
                        "ROOT_DROPPED H56 0 2026-11-21 null 0"),
                change(
                        "a time-stamp of another day",
                        "update root_stamp set token = (select token from root_stamp where province = 'H56' and on_day = date '2026-11-20') where province = 'H56' and on_day = date '2026-11-21'",
                        "STAMP_MISMATCH H56 0 2026-11-21 null 0 other-digest"),
                change(
                        "the time beside a time-stamp",
                        "update root_stamp set stamped_at = stamped_at - interval '1' day where province = 'H56' and on_day = date '2026-11-21'",
                        "STAMP_MISMATCH H56 0 2026-11-21 null 0 stamped_at"));
    }

    private static String differs(String paths) {
        return "DOSSIER_DIFFERS H56 0 - " + CODE + " 0 " + paths;
    }

    abstract SealedLedger ledger();

    @ParameterizedTest
    @MethodSource("changes")
    void everyChangeIsNamedAtItsPlaceAndNothingElse(Change change) {
        SealedLedger ledger = ledger();
        ledger.threeDays();

        change.sql().forEach(ledger.batches::execute);

        List<String> named = new ArrayList<>();
        ledger.flaws().forEach(flaw -> named.add(inShort(flaw)));
        assertThat(named).containsExactlyInAnyOrderElementsOf(change.named());
    }

    @Test
    void theProofOfADossierIsTakenFromTheDatabaseAndHolds() {
        SealedLedger ledger = ledger();
        ledger.threeDays();
        long id = ledger.batches.queryForObject("select id from dossier where code = '" + CODE + "'", Long.class);

        Proof proof = new FindingProofs(ledger.batches, ledger.transactions).of("H56", CODE, id);

        List<Flaw> flaws = new ArrayList<>();
        new ProofCheck(ledger.trust(), flaws::add).check(proof);
        assertThat(flaws).isEmpty();
        assertThat(proof.events()).extracting(one -> one.seal().position()).containsExactly(10L, 11L, 12L);
        assertThat(proof.stamps()).hasSize(1);
    }

    static String inShort(Flaw flaw) {
        return (flaw.kind() + " " + flaw.province() + " " + flaw.position() + " "
                        + (flaw.day() == null ? "-" : flaw.day()) + " " + flaw.code() + " " + flaw.seq()
                        + (flaw.kind().table().startsWith("dossier") || flaw.kind() == STAMP_MISMATCH
                                ? " " + flaw.detail()
                                : ""))
                .strip();
    }
}
