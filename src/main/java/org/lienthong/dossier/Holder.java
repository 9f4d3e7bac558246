package org.lienthong.dossier;

/** Who must act next. */
public enum Holder {
    /** Một cửa. */
    ONE_STOP_SHOP,

    /** Văn phòng đăng ký đất đai. */
    LAND_OFFICE,

    /** Cơ quan thuế. */
    TAX_OFFICE,

    /** Người dân. */
    CITIZEN,

    /** The dossier has ended. */
    NOBODY
}
