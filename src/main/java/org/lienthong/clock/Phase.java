package org.lienthong.clock;

import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Holder;
import org.lienthong.dossier.MessageType;

/** Where a dossier stands, as far as its time is concerned. */
public enum Phase {
    /** Handed in, no receipt yet; no limit runs. */
    RECEPTION,
    /** The receipt is given; the land office has not begun. */
    ACCEPTED,
    PROCESSING,
    /** The citizen was asked for papers. */
    PAPERS,
    /** The citizen handed the papers in; whoever asked has not taken them. */
    PAPERS_HANDED_IN,
    /** The slip is with the tax office. Outside the limit of the land procedure. */
    TAX,
    /** The citizen has to pay. Outside the limit of the land procedure. */
    PAYMENT,
    /** The result lies ready; for the limit the dossier is done. */
    READY,
    /** Delivered, withdrawn, stopped or not accepted. */
    ENDED;

    /** Whether the dossier is done, for good or until its result is disputed. */
    public boolean done() {
        return this == READY || this == ENDED;
    }

    /** Whether the limit stands still, unless it was said that asking for papers does not stop it. */
    public boolean pauses() {
        return this == PAPERS || this == PAPERS_HANDED_IN || this == TAX || this == PAYMENT;
    }

    /** Where a dossier stands after an event. */
    static Phase after(ClockEvent event, @Nullable Phase before) {
        return switch (event.after()) {
            case REGISTERED -> RECEPTION;
            case ACCEPTED -> ACCEPTED;
            case PROCESSING -> PROCESSING;
            case SUPPLEMENT_REQUESTED -> papers(event.type(), before);
            case FINANCIAL_OBLIGATION -> money(event.type(), before);
            case COMPLETED -> READY;
            case NOT_ACCEPTED, WITHDRAWN, STOPPED, RESULT_DELIVERED -> ENDED;
        };
    }

    private static Phase papers(MessageType type, @Nullable Phase before) {
        return switch (type) {
            case SUPPLEMENT_PROVIDED -> PAPERS_HANDED_IN;
            case SUPPLEMENT_REQUESTED -> PAPERS;
            default -> before == PAPERS_HANDED_IN ? before : PAPERS;
        };
    }

    private static Phase money(MessageType type, @Nullable Phase before) {
        return switch (type) {
            case OBLIGATION_REQUESTED -> TAX;
            case OBLIGATION_NOTIFIED, OBLIGATION_PAID -> PAYMENT;
            default -> before == PAYMENT ? PAYMENT : TAX;
        };
    }

    /** Who must act next; says the same as the dossier itself. */
    static Holder holder(ClockEvent event, Phase phase, @Nullable Holder before) {
        boolean stays = event.type() == MessageType.DOSSIER_PROGRESSED && event.before() == event.after();
        if (stays && before != null) {
            return before;
        }
        boolean returned = event.type() == MessageType.DOSSIER_RETURNED_FOR_CORRECTION;
        return switch (phase) {
            case RECEPTION, READY -> Holder.ONE_STOP_SHOP;
            case ACCEPTED -> returned ? Holder.ONE_STOP_SHOP : Holder.LAND_OFFICE;
            case PROCESSING, PAPERS_HANDED_IN -> Holder.LAND_OFFICE;
            case PAPERS, PAYMENT -> Holder.CITIZEN;
            case TAX -> Holder.TAX_OFFICE;
            case ENDED -> Holder.NOBODY;
        };
    }
}
