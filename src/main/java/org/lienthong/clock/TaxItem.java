package org.lienthong.clock;

/** What the tax office works out from a slip, or what passes between it and the land office; each has its own limit. */
public enum TaxItem {
    /** Tiền sử dụng đất of organisations and of people of Vietnamese origin abroad. */
    LAND_USE_FEE_ORGANISATION,
    /** Tiền sử dụng đất of households and persons. */
    LAND_USE_FEE_PERSON,
    /** Tiền thuê đất. */
    LAND_RENT,
    /** Thuế thu nhập cá nhân of a transfer, inheritance or gift. */
    INCOME_TAX,
    /** Lệ phí trước bạ. */
    REGISTRATION_FEE,
    /** Thuế sử dụng đất, agricultural or not. */
    LAND_TAX,
    /** Khoản được trừ, worked out by the agency that knows it. */
    DEDUCTIBLE_BY_AGENCY,
    /** Khoản được trừ, notified by the tax office after that. */
    DEDUCTIBLE_BY_TAX_OFFICE,
    /** The tax office asks because the slip is not complete. */
    SLIP_QUERY,
    /** The land office mends the slip. */
    SLIP_MENDING
}
