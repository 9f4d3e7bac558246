package org.lienthong.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.proof.Flaw.Kind.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every kind of change in the database is named at its place, and nothing else is. The chain of H56: positions 1 to 9 are
 * the first day's, 10 to 18 the second's, 19 to 28 the third's, which is open.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TamperingClaims {

    /** A dossier of the second day: its events are at 10 (submitted), 11 (accepted) and 12 (progressed). */
    private static final String CODE = "H56.01-261121-0001";

    private static final String DOSSIER = "(select id from dossier where code = '" + CODE + "')";
    private static final String PAID = "(select id from dossier where code = 'H56.01-261120-0007')";
    private static final String EVENT = "(select event_id from event_seal where province = 'H56' and position = %d)";

    private static final Path NOT_PROVEN = Path.of("src/test/resources/proof/not-proven.txt");
    private static final Pattern UPDATE = Pattern.compile("^update (\\w+) set ");
    private static final Pattern SET = Pattern.compile("(?: set |, )(\\w+) = ");

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
                        "what lists show and search for",
                        "update dossier set procedure_name = 'x', transaction_type = 'CN', commune = '00001', changed_at = changed_at + interval '1' hour, search_text = ' x ', issuing_province = 'H21' where id = "
                                + DOSSIER,
                        differs(
                                "changed_at, commune, issuing_province, procedure_name, search_text, transaction_type")),
                change(
                        "the clock of an open dossier",
                        "update dossier set phase = 'TAX', clock_state = 'PAUSED', held_since = null, legal_due_at = legal_due_at + interval '9' day, lawful_until = held_since, tax_due_at = legal_due_at where id = "
                                + DOSSIER,
                        "CLOCK_DIFFERS H56 0 - " + CODE
                                + " 0 clock_state, held_since, lawful_until, legal_due_at, phase, tax_due_at"),
                change(
                        "a dossier is said to have ended",
                        "update dossier set ended_at = changed_at, kpi = 'ON_TIME' where id = " + DOSSIER,
                        "CLOCK_DIFFERS H56 0 - " + CODE + " 0 ended_at, kpi"),
                change(
                        "how a dossier was judged",
                        "update dossier set kpi = 'UNKNOWN', plain = 'UNKNOWN', reported = 'UNKNOWN', differs = 'x', doubts = '|DONE_IN_THE_LAST_HOUR|' where id = "
                                + PAID,
                        paid(CLOCK_DIFFERS, "differs, doubts, kpi, plain, reported")),
                change(
                        "the working days of a dossier",
                        "update dossier set days_used = 99, days_total = 99, days_reception = 99, days_accepted = 99, days_processing = 99, days_papers = 99, days_handed_in = 99, days_tax = 99, days_payment = 99 where id = "
                                + PAID,
                        paid(
                                CLOCK_DIFFERS,
                                "days_accepted, days_handed_in, days_papers, days_payment, days_processing, days_reception, days_tax, days_total, days_used")),
                change(
                        "a verdict of before the rules of today",
                        "update clock_reading set since = timestamp with time zone '2027-01-01 00:00:00+00'; update dossier set kpi = 'UNKNOWN' where id = "
                                + PAID,
                        paid(CLOCK_JUDGED_BEFORE, "kpi")),
                change(
                        "the rules by which clocks are read",
                        "update clock_reading set version = 'x'; update dossier set kpi = 'UNKNOWN' where id = "
                                + PAID),
                change(
                        "the sums of a tax notice",
                        "update tax_notice set vnd = vnd + 1, open_vnd = 5, waiting = not waiting, number = 'x', due_on = date '2026-01-01', notified_at = notified_at + interval '1' day, province = 'H21', procedure_code = 'x' where place = 0",
                        paid(
                                NOTICE_CHANGED,
                                "0: due_on, notified_at, number, open_vnd, procedure_code, province, vnd, waiting")),
                change("a tax notice is dropped", "delete from tax_notice", paid(NOTICE_DROPPED, "0")),
                change(
                        "a tax notice is inserted",
                        "insert into tax_notice (dossier_id, place, province, number, notified_at, vnd, open_vnd, waiting) select dossier_id, 7, province, number, notified_at, vnd, open_vnd, waiting from tax_notice",
                        paid(NOTICE_INSERTED, "7")),
                change(
                        "a payment",
                        "update payment set vnd = 1, paid_at = paid_at + interval '1' day, reference = 'x', number = 'x', kind = 'DEBT', province = 'H21', procedure_code = 'x' where place = 0",
                        paid(PAYMENT_CHANGED, "0: kind, number, paid_at, procedure_code, province, reference, vnd")),
                change("a payment is dropped", "delete from payment", paid(PAYMENT_DROPPED, "0")),
                change(
                        "a payment is inserted",
                        "insert into payment (dossier_id, place, province, reference, number, kind, paid_at, vnd) select dossier_id, 7, province, reference, number, kind, paid_at, vnd from payment",
                        paid(PAYMENT_INSERTED, "7")),
                change(
                        "what a name is written like",
                        "update dossier_alias set name = 'x' where kind = 'RECEIPT_NUMBER' and dossier_id = " + DOSSIER,
                        "ALIAS_CHANGED H56 0 - " + CODE + " 0 BN-" + CODE + ": name"),
                change(
                        "the searched times and numbers of a dossier",
                        "update dossier set receipt_number = 'x', procedure_code = 'x', channel = 'POST', submitted_at = null, received_at = null, due_at = null, completed_at = null, delivered_at = null where id = "
                                + PAID,
                        paid(
                                DOSSIER_DIFFERS,
                                "channel, completed_at, delivered_at, due_at, procedure_code, receipt_number, received_at, submitted_at")),
                change(
                        "a tax notice of another dossier",
                        "update tax_notice set dossier_id = " + DOSSIER,
                        paid(NOTICE_DROPPED, "0"),
                        "NOTICE_INSERTED H56 0 - " + CODE + " 0 0"),
                change(
                        "the place of a tax notice",
                        "update tax_notice set place = 3",
                        paid(NOTICE_DROPPED, "0"),
                        paid(NOTICE_INSERTED, "3")),
                change(
                        "a payment of another dossier",
                        "update payment set dossier_id = " + DOSSIER,
                        paid(PAYMENT_DROPPED, "0"),
                        "PAYMENT_INSERTED H56 0 - " + CODE + " 0 0"),
                change(
                        "the place of a payment",
                        "update payment set place = 3",
                        paid(PAYMENT_DROPPED, "0"),
                        paid(PAYMENT_INSERTED, "3")),
                change(
                        "by what a dossier is found",
                        "update dossier_alias set name_key = 'X-9' where kind = 'RECEIPT_NUMBER' and dossier_id = "
                                + DOSSIER,
                        "ALIAS_INSERTED H56 0 - " + CODE + " 0 X-9",
                        "ALIAS_DROPPED H56 0 - " + CODE + " 0 BN-" + CODE),
                change(
                        "in which province a name is known",
                        "update dossier_alias set province = 'H21' where kind = 'RECEIPT_NUMBER' and dossier_id = "
                                + DOSSIER,
                        "ALIAS_CHANGED H56 0 - " + CODE + " 0 BN-" + CODE + ": province"),
                change(
                        "whose a name is",
                        "update dossier_alias set dossier_id = " + PAID
                                + " where kind = 'RECEIPT_NUMBER' and dossier_id = " + DOSSIER,
                        "ALIAS_DROPPED H56 0 - " + CODE + " 0 BN-" + CODE,
                        paid(ALIAS_INSERTED, "BN-" + CODE)),
                change(
                        "the number of an event",
                        "update event set id = 555555 where id = " + second,
                        at(EVENT_DROPPED, 11, 2),
                        "EVENT_INSERTED H56 0 - " + CODE + " 2"),
                change(
                        "which item said it",
                        "update event set item = 5 where id = " + second,
                        at(EVENT_CHANGED, 11, 2)),
                change(
                        "every part of a seal",
                        "update event_seal set on_day = date '2026-01-01', code = 'x', seq = 9, event_digest = hash, document_digest = hash where province = 'H56' and position = 11",
                        "SEAL_CHANGED H56 11 - x 9"),
                change(
                        "how long the chain is said to be",
                        "update seal_chain set position = 30 where province = 'H56'",
                        "SEAL_DROPPED H56 29 - null 0",
                        "SEAL_DROPPED H56 30 - null 0"),
                change(
                        "the last root as the chain tells it",
                        "update seal_chain set root_hash = hash where province = 'H56'",
                        "ROOT_CHANGED H56 0 2026-11-22 null 0"),
                change(
                        "how far the chain is said to be closed",
                        "update seal_chain set on_day = date '2026-01-01', root_day = date '2026-11-20', root_position = 3 where province = 'H56'",
                        "CHAIN_CHANGED H56 28 - null 0",
                        "CHAIN_CHANGED H56 28 - null 0"),
                change(
                        "only up to where the chain is said to be closed",
                        "update seal_chain set root_position = 3 where province = 'H56'",
                        "CHAIN_CHANGED H56 28 - null 0"),
                change(
                        "every part of a root",
                        "update day_root set first_position = 2, last_position = 8, head = merkle, previous = merkle, closed_at = closed_at + interval '1' day where province = 'H56' and on_day = date '2026-11-20'",
                        "ROOT_CHANGED H56 0 2026-11-20 null 0"),
                change(
                        "the day of a root",
                        "update day_root set on_day = date '2026-11-19' where province = 'H56' and on_day = date '2026-11-20'",
                        "ROOT_CHANGED H56 0 2026-11-19 null 0",
                        "ROOT_DROPPED H56 0 2026-11-20 null 0"),
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
                        "ALIAS_CHANGED H56 0 - " + CODE + " 0 BN-" + CODE + ": kind"),
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

    private static String paid(Flaw.Kind kind, String detail) {
        return kind + " H30 0 - H56.01-261120-0007 0 " + detail;
    }

    private static String differs(String paths) {
        return "DOSSIER_DIFFERS H56 0 - " + CODE + " 0 " + paths;
    }

    private SealedLedger whole;

    /** On a new, empty database. */
    abstract SealedLedger ledger();

    /** Told once for all changes. */
    private SealedLedger whole() {
        if (whole == null) {
            whole = ledger();
            whole.clock.set(SealedLedger.START.minus(Duration.ofDays(40)));
            whole.paid();
            whole.clock.set(SealedLedger.START);
            whole.threeDays();
        }
        return whole;
    }

    /** What is done to every column of tables that only this database has. */
    Stream<String> plantedOnlyHere() {
        return Stream.of();
    }

    /** What is named after these changes, which are undone. */
    final List<String> named(List<String> changes) {
        SealedLedger ledger = whole();
        return new TransactionTemplate(ledger.transactions).execute(status -> {
            status.setRollbackOnly();
            changes.forEach(ledger.batches::execute);
            return ledger.flaws().stream().map(TamperingClaims::inShort).toList();
        });
    }

    @ParameterizedTest
    @MethodSource("changes")
    void everyChangeIsNamedAtItsPlaceAndNothingElse(Change change) {
        assertThat(named(change.sql())).containsExactlyInAnyOrderElementsOf(change.named());
    }

    /**
     * Whoever adds a column plants a change of it above, or says in the file why it needs no proof. Columns of tables that only
     * one of the databases has are looked at there.
     */
    @Test
    void everyColumnIsChangedAboveOrNamedAsNotProvenWithAReason() throws IOException {
        Set<String> planted =
                planted(Stream.concat(changes().flatMap(change -> change.sql().stream()), plantedOnlyHere()));
        Map<String, String> reasons = notProven();
        List<String> columns = whole().columns();

        assertThat(unspoken(columns, planted, reasons))
                .as("columns that nobody changes here and no line of %s speaks of", NOT_PROVEN)
                .isEmpty();
        assertThat(unspoken(List.of("dossier.secret", "incident.secret"), planted, reasons))
                .as("a new column is seen")
                .containsExactly("dossier.secret");
        assertThat(reasons.keySet())
                .as("what is changed above is proven")
                .doesNotContainAnyElementsOf(planted)
                .noneMatch(line -> line.endsWith(".*")
                        && planted.stream()
                                .anyMatch(column -> column.startsWith(line.substring(0, line.length() - 1))));
        assertThat(reasons.values()).as("a reason is a sentence").allMatch(reason -> reason.length() > 20);
    }

    private static List<String> unspoken(List<String> columns, Set<String> planted, Map<String, String> reasons) {
        return columns.stream()
                .filter(column -> !planted.contains(column)
                        && !reasons.containsKey(column)
                        && !reasons.containsKey(column.replaceFirst("[.].*", ".*")))
                .toList();
    }

    private static Set<String> planted(Stream<String> statements) {
        Set<String> planted = new TreeSet<>();
        statements.forEach(sql -> {
            Matcher update = UPDATE.matcher(sql);
            Matcher column = SET.matcher(sql);
            while (update.lookingAt() && column.find()) {
                planted.add(update.group(1) + "." + column.group(1));
            }
        });
        return planted;
    }

    private static Map<String, String> notProven() throws IOException {
        Map<String, String> reasons = new TreeMap<>();
        for (String line : Files.readAllLines(NOT_PROVEN)) {
            String[] parts = line.split(": ", 2);
            assertThat(reasons.put(parts[0], parts[1])).as(line).isNull();
        }
        return reasons;
    }

    @Test
    void theProofOfADossierIsTakenFromTheDatabaseAndHolds() {
        SealedLedger ledger = whole();
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
                        + (List.of("dossier", "dossier_alias", "dossier_line", "tax_notice", "payment")
                                                .contains(flaw.kind().table())
                                        || List.of(STAMP_MISMATCH, SUM_DIFFERS).contains(flaw.kind())
                                ? " " + flaw.detail()
                                : ""))
                .strip();
    }
}
