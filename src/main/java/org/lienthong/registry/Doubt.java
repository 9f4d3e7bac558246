package org.lienthong.registry;

/**
 * A reason to ask whether what the systems said of a dossier is what happened: they are judged by what they say, and some
 * were seen to say what pleases. A doubt proves nothing by itself.
 */
public enum Doubt {
    /** It was done before it was received. */
    ENDED_BEFORE_RECEIPT("d.completed_at < d.received_at"),

    /** It was received before it was submitted. */
    RECEIVED_BEFORE_SUBMITTED("d.received_at < d.submitted_at"),

    /** The result was handed over before it was there. */
    DELIVERED_BEFORE_RESULT("d.delivered_at < d.completed_at"),

    /** The result was promised for a moment before the receipt. */
    PROMISED_BEFORE_RECEIPT(Doubt.PROMISED_UNTIL + " < d.received_at"),

    /**
     * The result was promised for later than the law allows in the longest case, what waiting took out of the limit included. Room
     * that was left for the tax office is doubted only where the last moment of the law has passed all the same.
     */
    PROMISED_BEYOND_LAW(Doubt.PROMISED_UNTIL + " > d.lawful_until and (d.plain = 'LATE'"
            + " or (d.ended_at is null and d.lawful_until < :now)"
            + " or (d.completed_at is not null and d.days_tax is null and d.days_payment is null))"),

    /** It was called done while the citizen still owed papers. */
    DONE_WITHOUT_PAPERS(jump("SUPPLEMENT_REQUESTED")),

    /** It was called done out of waiting for the tax or for the payment. */
    DONE_OUT_OF_TAX(jump("FINANCIAL_OBLIGATION")),

    /** It was called done in the very last hour of its promise; in masses, somebody tidies up the figures. */
    DONE_IN_THE_LAST_HOUR("d.completed_at <= " + Doubt.PROMISED_UNTIL + " and d.completed_at > " + Doubt.PROMISED_UNTIL
            + " - interval '1' hour"),

    /** Somebody told of it before it happened, as clocks do that are seven hours off. */
    TOLD_BEFORE_IT_HAPPENED(
            "exists (select 1 from event e where e.dossier_id = d.id and e.occurred_at > e.recorded_at + interval '1' hour)");

    /** A promise for a day is written as its first moment in Viet Nam, seven hours ahead, and lasts to its end. */
    private static final String PROMISED_UNTIL =
            "(case when mod(extract(epoch from d.due_at) + 25200, 86400) = 0 then d.due_at + interval '1' day else d.due_at end)";

    private final String condition;

    Doubt(String condition) {
        this.condition = condition;
    }

    /** On a dossier {@code d} at the moment {@code now}. */
    String condition() {
        return "(" + condition + ")";
    }

    private static String jump(String before) {
        return "exists (select 1 from event e where e.dossier_id = d.id and e.status_before = '" + before
                + "' and e.status_after = 'COMPLETED')";
    }
}
