package org.lienthong.clock;

/** What the tax office works out from a slip; each has its own limit. */
enum TaxItem {
    /** Tiền sử dụng đất of organisations; also of people of Vietnamese origin abroad, whom the national model does not tell apart. */
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
    LAND_TAX
}
