package org.lienthong.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgencyCodeTests {

    @ParameterizedTest
    @CsvSource({
        "H21.123-240115-0001,H21",
        "000.00.19.H29-190101-0001,H29",
        "000.00.00.h49-190101-00017,H49",
        "H56-261102-0001,H56",
        "G22.01.02-240115-0001,",
        "H21.H22-240115-0001,",
        "00.H21.00-240115-0001,",
        "BN-H56.01-261102-0001,",
        "H21.123/240115/0001,",
        "H21..1-240115-0001,",
        "A-1,"
    })
    void theIssuingProvinceIsReadAsFarAsTheCodeSaysIt(String code, String province) {
        assertThat(new DossierCode(code)
                        .issuer()
                        .flatMap(AgencyCode::province)
                        .map(ProvinceCode::value)
                        .orElse(null))
                .isEqualTo(province);
    }

    @ParameterizedTest
    @CsvSource({"G12.18,G12", "000.00.00.H49,H49", "123,"})
    void theLevelOnePartStandsAtEitherEnd(String agency, String level) {
        assertThat(new AgencyCode(agency).levelOne().orElse(null)).isEqualTo(level);
    }
}
