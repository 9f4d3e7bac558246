package org.lienthong.channels.national;

/** The words of the national model, as XML; each enum mirrors the one of its name. */
final class Words {

    private Words() {}

    enum MessageType {
        DOSSIER_SUBMITTED,
        DOSSIER_ACCEPTED,
        DOSSIER_REFUSED,
        DOSSIER_PROGRESSED,
        SUPPLEMENT_REQUESTED,
        SUPPLEMENT_PROVIDED,
        SUPPLEMENT_RECEIVED,
        OBLIGATION_REQUESTED,
        OBLIGATION_NOTIFIED,
        OBLIGATION_PAID,
        DOSSIER_COMPLETED,
        RESULT_DELIVERED,
        DOSSIER_WITHDRAWN,
        DOSSIER_STOPPED,
        DOSSIER_RETURNED_FOR_CORRECTION,
        RESULT_DISPUTED
    }

    enum DossierStatus {
        REGISTERED,
        ACCEPTED,
        NOT_ACCEPTED,
        PROCESSING,
        SUPPLEMENT_REQUESTED,
        FINANCIAL_OBLIGATION,
        WITHDRAWN,
        STOPPED,
        COMPLETED,
        RESULT_DELIVERED
    }

    enum Channel {
        DIRECT,
        ONLINE,
        POST
    }

    enum PartyRole {
        APPLICANT,
        TRANSFEROR,
        TRANSFEREE,
        OWNER,
        HEIR,
        MORTGAGEE,
        REPRESENTATIVE
    }

    enum PartyKind {
        INDIVIDUAL,
        COUPLE,
        HOUSEHOLD,
        ORGANISATION,
        COMMUNITY
    }

    enum PaymentKind {
        PAYMENT,
        DEBT_RECORDED
    }

    enum CorrectionKind {
        WRONG_PROCEDURE,
        UPDATE_REQUESTED,
        SLIP_RETURNED
    }
}
