package org.lienthong.clock;

/** What the tax office works out and a notice asks money for, as far as limits and deadlines differ (NĐ 252/2026 Art. 17, 21). */
public enum Levy {
    /** Lệ phí trước bạ. */
    REGISTRATION_FEE(TaxItem.REGISTRATION_FEE),
    /** Thuế thu nhập cá nhân. */
    INCOME_TAX(TaxItem.INCOME_TAX),
    /** Tiền sử dụng đất. */
    LAND_USE_FEE(TaxItem.LAND_USE_FEE_PERSON),
    /** Tiền thuê đất, one payment for the whole term. */
    LAND_RENT_ONCE(TaxItem.LAND_RENT),
    /** Tiền thuê đất hằng năm. */
    LAND_RENT_YEARLY(TaxItem.LAND_RENT),
    /** Tiền thuê đất, when nobody says whether once or each year. */
    LAND_RENT(TaxItem.LAND_RENT),
    /** Thuế sử dụng đất, agricultural or not. */
    LAND_TAX(TaxItem.LAND_TAX);

    private final TaxItem item;

    Levy(TaxItem item) {
        this.item = item;
    }

    /** Which limit the tax office has for it. */
    TaxItem item(boolean organisation) {
        return this == LAND_USE_FEE && organisation ? TaxItem.LAND_USE_FEE_ORGANISATION : item;
    }
}
