package org.lienthong.clock;

/** What a tax notice asks money for, as far as deadlines differ (NĐ 252/2026 Art. 21). */
public enum Levy {
    /** Lệ phí trước bạ. */
    REGISTRATION_FEE,
    /** Thuế thu nhập cá nhân. */
    INCOME_TAX,
    /** Tiền sử dụng đất. */
    LAND_USE_FEE,
    /** Tiền thuê đất, one payment for the whole term. */
    LAND_RENT_ONCE,
    /** Tiền thuê đất hằng năm. */
    LAND_RENT_YEARLY
}
