package org.lienthong.registry;

/**
 * The lists of the register. Each has the day that {@code from} and {@code to} look at and is ordered by the newest
 * first; the columns are never empty in their list, so that a cursor always knows its place. A list of a stretch of days is
 * ordered by these.
 */
public enum Listing {
    /** Every dossier, by the day of submission, in the order in which the hub learned of them. */
    DOSSIERS("1 = 1", "1 = 1", Day.SUBMITTED, Order.LEARNED, "many"),

    /** Dossiers for which a receipt (biên nhận) was issued, by the day of receipt. */
    RECEIPTS("d.received_at is not null", "d.received", Day.RECEIVED, Order.by(Day.RECEIVED), "receipts"),

    /** Dossiers that ask for a land transaction (biến động), by the day of submission. */
    TRANSACTIONS("d.transaction_type is not null", "d.transacted", Day.SUBMITTED, Order.LEARNED, "transactions"),

    /** Dossiers whose result is ready or was handed over, by the day on which it was ready. */
    RESULTS(
            "d.status in ('COMPLETED', 'RESULT_DELIVERED') and d.completed_at is not null",
            "d.status in ('COMPLETED', 'RESULT_DELIVERED') and d.done",
            Day.COMPLETED,
            Order.by(Day.COMPLETED),
            "results");

    private final String condition;
    private final String summed;
    private final Day day;
    private final Order order;
    private final String named;

    Listing(String condition, String summed, Day day, Order order, String named) {
        this.condition = condition;
        this.summed = summed;
        this.day = day;
        this.order = order;
        this.named = named;
    }

    /** On a dossier {@code d}. */
    String condition() {
        return condition;
    }

    /** The same on a sum {@code d}. */
    String summed() {
        return summed;
    }

    Day day() {
        return day;
    }

    Order order() {
        return order;
    }

    /** How many of it there are under a name, on a sum of names. */
    String named() {
        return named;
    }
}
