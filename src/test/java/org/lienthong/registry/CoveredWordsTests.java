package org.lienthong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CoveredWordsTests {

    @Test
    void numbersNamesAndAddressesOfPersonsAreCovered() {
        assertThat(
                        CoveredWords.of(
                                "partner-refused: the partner says no (HTTP 400): Nguyễn Văn Định, CCCD 038085001234 đã tồn tại"))
                .isEqualTo("partner-refused: the partner says no (HTTP 400): Nguyễn V. Đ., CCCD ••• đã tồn tại");
        assertThat(CoveredWords.of("chủ cũ NGUYEN VAN A, 0912 345 678, a.nguyen@example.vn"))
                .isEqualTo("chủ cũ NGUYEN V. A., •••, •••");
    }

    @Test
    void whatIsWrongAndWhichDossierItIsStaysReadable() {
        String said = "partner-refused: the partner says no (HTTP 422): hồ sơ 000.00.01.H56-261102-0001 thiếu DienTich";

        assertThat(CoveredWords.of(said)).isEqualTo(said);
        assertThat(CoveredWords.of("BN-H56.01-261102-0001: SO_TIEN phải là số, ngày 20.11.2026"))
                .isEqualTo("BN-H56.01-261102-0001: SO_TIEN phải là số, ngày 20.11.2026");
    }
}
