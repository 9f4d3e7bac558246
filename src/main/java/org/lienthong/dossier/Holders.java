package org.lienthong.dossier;

/** Who must act next, by status and by what was said last. */
final class Holders {

    private Holders() {}

    static Holder of(DossierStatus status, NationalMessage message) {
        return switch (status) {
            case REGISTERED, COMPLETED -> Holder.ONE_STOP_SHOP;
            case ACCEPTED ->
                message.type() == MessageType.DOSSIER_RETURNED_FOR_CORRECTION
                        ? Holder.ONE_STOP_SHOP
                        : Holder.LAND_OFFICE;
            case PROCESSING -> Holder.LAND_OFFICE;
            case SUPPLEMENT_REQUESTED ->
                message.type() == MessageType.SUPPLEMENT_PROVIDED ? Holder.LAND_OFFICE : Holder.CITIZEN;
            case FINANCIAL_OBLIGATION ->
                message.type() == MessageType.OBLIGATION_REQUESTED ? Holder.TAX_OFFICE : Holder.CITIZEN;
            case NOT_ACCEPTED, WITHDRAWN, STOPPED, RESULT_DELIVERED -> Holder.NOBODY;
        };
    }
}
