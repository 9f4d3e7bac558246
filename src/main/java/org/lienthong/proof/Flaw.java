package org.lienthong.proof;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One place of the ledger that is not as it was sealed.
 *
 * @param province code of the province whose chain, root or dossier it is
 * @param position in the chain; 0 where there is none
 * @param day of a root; null where there is none
 * @param code of the dossier; null where there is none
 * @param seq of the event of that dossier; 0 where there is none
 * @param detail what differs, as names and places only, never values of a document; may be empty
 */
public record Flaw(
        Kind kind,
        String province,
        long position,
        @Nullable LocalDate day,
        @Nullable String code,
        long seq,
        String detail) {

    /** What is wrong, and in which table. */
    public enum Kind {
        EVENT_CHANGED("event"),
        EVENT_REORDERED("event"),
        EVENT_DROPPED("event"),
        EVENT_INSERTED("event"),
        CONTENT_CHANGED("event"),
        DOCUMENT_CHANGED("message_body"),
        DOCUMENT_DROPPED("message_body"),
        DOCUMENT_DIGEST_CHANGED("message_body"),
        DOSSIER_CODE_CHANGED("dossier"),
        DOSSIER_DROPPED("dossier"),
        DOSSIER_INSERTED("dossier"),
        DOSSIER_DIFFERS("dossier"),
        DOSSIER_NOT_FOLLOWED("event"),
        CLOCK_DIFFERS("dossier"),
        CLOCK_JUDGED_BEFORE("dossier"),
        LINE_DIFFERS("dossier_line"),
        LINE_DROPPED("dossier_line"),
        ALIAS_DROPPED("dossier_alias"),
        ALIAS_INSERTED("dossier_alias"),
        ALIAS_CHANGED("dossier_alias"),
        NOTICE_DROPPED("tax_notice"),
        NOTICE_INSERTED("tax_notice"),
        NOTICE_CHANGED("tax_notice"),
        PAYMENT_DROPPED("payment"),
        PAYMENT_INSERTED("payment"),
        PAYMENT_CHANGED("payment"),
        SUM_DIFFERS(""),
        SEAL_CHANGED("event_seal"),
        SEAL_REORDERED("event_seal"),
        SEAL_DROPPED("event_seal"),
        SEAL_INSERTED("event_seal"),
        CHAIN_CHANGED("seal_chain"),
        CHAIN_DROPPED("seal_chain"),
        CHAIN_CUT_OFF("event_seal"),
        CHAIN_REWRITTEN("event_seal"),
        SEALS_REWRITTEN("event_seal"),
        ROOT_CHANGED("day_root"),
        ROOT_DROPPED("day_root"),
        STAMP_MISMATCH("root_stamp"),
        STAMP_OF_A_STRANGER("root_stamp"),
        FILE_UNREADABLE(""),
        FILE_CUT_OFF(""),
        RECEIPT_UNREADABLE(""),
        RECEIPT_OF_NOTHING(""),
        RECEIPT_DIFFERS("");

        private final String table;

        Kind(String table) {
            this.table = table;
        }

        /** Empty for what is no row of a database. */
        public String table() {
            return table;
        }

        /** The stable name, for example {@code event-changed}. */
        public String rule() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether something is wrong for certain. Else it is named because nobody can know. */
    public boolean certain() {
        return kind != Kind.CLOCK_JUDGED_BEFORE;
    }

    static Flaw at(Kind kind, Seal seal, String detail) {
        return new Flaw(kind, seal.province(), seal.position(), null, seal.code(), seal.seq(), detail);
    }

    static Flaw at(Kind kind, Seal seal) {
        return at(kind, seal, "");
    }

    static Flaw of(Kind kind, String province, long position) {
        return new Flaw(kind, province, position, null, null, 0, "");
    }

    static Flaw of(Kind kind, DayRoot root, String detail) {
        return new Flaw(kind, root.province(), 0, root.day(), null, 0, detail);
    }

    static Flaw of(Kind kind, String province, LocalDate day, String detail) {
        return new Flaw(kind, province, 0, day, null, 0, detail);
    }

    static Flaw of(Kind kind, String province, String code, long seq, String detail) {
        return new Flaw(kind, province, 0, null, code, seq, detail);
    }
}
