package org.lienthong.dossier;

/** Why a dossier was returned for correction. */
public enum CorrectionKind {
    /** The wrong procedure was chosen (nhập sai thủ tục). */
    WRONG_PROCEDURE,

    /** The land office asks for the dossier to be updated. */
    UPDATE_REQUESTED,

    /** The tax office returned the slip (thuế chuyển trả hồ sơ do sai). */
    SLIP_RETURNED
}
