package org.lienthong.registry;

/** What is counted of a province in shadow; each count is the length of the list of the same name. */
public enum Listened {
    /** Documents that came in. */
    RECEIVED(Kept.MESSAGES, "1 = 1"),
    /** Those that were translated and applied, each item of them. */
    TRANSLATED(Kept.MESSAGES, "s.outcome = 'APPLIED'"),
    /** Those with an item that could not be translated or is not legal. */
    REFUSED(Kept.MESSAGES, "s.outcome in ('REFUSED', 'PARTLY')"),
    /** Messages that were written in the partners' words and never sent. */
    WOULD_TELL(Kept.DELIVERIES, "s.outcome = 'SKIPPED' and s.last_error like 'shadow: would have told%'"),
    /** Messages that cannot be said in them. */
    CANNOT_TELL(Kept.DELIVERIES, "s.outcome = 'SKIPPED' and s.last_error like 'shadow: cannot say%'"),
    /** What a system would have been told that it can say itself. */
    COMPARED(Kept.STEPS, "s.told_at is not null"),
    /** It said the same itself. */
    AGREED(Kept.STEPS, "s.state = 'AGREED'"),
    /** It said it with other values. */
    DIFFERS(Kept.STEPS, "s.state = 'DIFFERS'"),
    /** It took a later step without saying this one. */
    WENT_ON(Kept.STEPS, "s.state = 'WENT_ON'"),
    /** It has not said it yet, and there is still time. */
    AWAITED(Kept.STEPS, "s.state = 'AWAITED' and s.told_at >= :since"),
    /** It never said it in time. */
    NOT_REPORTED(Kept.STEPS, "s.state = 'AWAITED' and s.told_at < :since"),
    /** It said what the hub would not have told it. */
    UNFORESEEN(Kept.STEPS, "s.state = 'UNFORESEEN'");

    /** Where it is kept, and how a line of it is read. */
    enum Kept {
        MESSAGES("s.received_at as at, s.system, s.door as content, null as code, null as told from message s"),
        DELIVERIES("s.done_at as at, s.destination as system, s.message_type as content, d.code, s.last_error as told"
                + " from delivery_done s left join dossier d on d.id = s.dossier_id"),
        STEPS("coalesce(s.reported_at, s.told_at) as at, s.system, s.message_type as content, d.code, s.fields as told"
                + " from shadow_step s left join dossier d on d.id = s.dossier_id");

        /** What stands between {@code select s.id,} and {@code where}. */
        final String lines;

        Kept(String lines) {
            this.lines = lines;
        }

        /** The same without lines. */
        String rows() {
            return lines.substring(lines.indexOf(" from "));
        }
    }

    final Kept kept;
    final String condition;

    Listened(Kept kept, String condition) {
        this.kept = kept;
        this.condition = condition;
    }

    /** Whether its lines tell, as the exchange keeps it, what became of a delivery; else they name national paths. */
    public boolean ofDeliveries() {
        return kept == Kept.DELIVERIES;
    }

    /** Whether it is about what one verb says; else about documents, whose items may say different ones. */
    public boolean ofVerbs() {
        return kept != Kept.MESSAGES;
    }
}
