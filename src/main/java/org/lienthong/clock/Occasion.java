package org.lienthong.clock;

/** Why a day is off (Labour Code 2019 Art. 112; Resolution 28/2026/QH16). */
public enum Occasion {
    /** Tết Dương lịch, 1 January. */
    NEW_YEAR,
    /** Tết Nguyên đán, the lunar New Year: five days, chosen each year by the Prime Minister (Art. 112.3). */
    TET,
    /** Giỗ Tổ Hùng Vương, the tenth of the third lunar month; since 2007. */
    HUNG_KINGS,
    /** Ngày Chiến thắng, 30 April. */
    VICTORY,
    /** Ngày Quốc tế lao động, 1 May. */
    LABOUR,
    /** Quốc khánh, 2 September; since 2021 with one day beside it, chosen each year (Art. 112.1.đ, 112.3). */
    NATIONAL_DAY,
    /** Ngày Văn hóa Việt Nam, 24 November; since 2026. */
    CULTURE
}
