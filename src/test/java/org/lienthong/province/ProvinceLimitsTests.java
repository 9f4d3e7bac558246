package org.lienthong.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.ShippedFiles;
import org.lienthong.clock.ClockFiles;
import org.lienthong.clock.LegalTime;
import org.lienthong.clock.OwnLimits;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.ProvinceCode;

/** A province's own limit goes before the national one on its days, and on no other. */
class ProvinceLimitsTests {

    private static final ProvinceCode H56 = new ProvinceCode("H56");
    private static final ProcedureCode RENEWAL = new ProcedureCode("1.012783");

    @TempDir
    Path root;

    private OwnLimits own;
    private LegalTime law;

    /** Nationally five days. */
    @BeforeEach
    void aProvinceThatDecidedTwice() throws IOException {
        ShippedFiles.copyTo(root, "mappings", "province-configs");
        Files.writeString(root.resolve("province-configs/H56.procedures.csv"), """
                code,localCode,name,workingDays,taxStep,validFrom,validTo,source
                1.012783,1.012783.H56,Cấp đổi,6,if_any,2026-01-01,2026-06-30,assumed
                1.012783,1.012783.H56,Cấp đổi,3,if_any,2026-07-01,2026-12-31,assumed
                """);
        Provinces.Loaded loaded = Provinces.load(root);
        assertThat(loaded.findings()).isEmpty();
        own = loaded.provinces().limits();
        law = new LegalTime(ClockFiles.read(root).rules(), own);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31,, 5",
        "2026-01-01, 6, 6",
        "2026-06-30, 6, 6",
        "2026-07-01, 3, 3",
        "2026-12-31, 3, 3",
        "2027-01-01,, 5"
    })
    void theProvincesOwnLimitHoldsOnItsDaysAndTheNationalOneOnAllOthers(
            LocalDate received, @Nullable Integer decided, int holds) {
        assertThat(own.of(H56, RENEWAL, received).map(limit -> limit.ordinary()).orElse(null))
                .isEqualTo(decided);
        assertThat(law.limit(new LegalTime.Case(H56, RENEWAL), received).ordinary())
                .isEqualTo(holds);
    }

    @Test
    void anotherProvinceAndAnotherProcedureKeepTheNationalLimit() {
        LocalDate day = LocalDate.parse("2026-07-01");
        ProcedureCode other = new ProcedureCode("1.012784");

        assertThat(law.limit(new LegalTime.Case(new ProvinceCode("H20"), RENEWAL), day)
                        .ordinary())
                .isEqualTo(5);
        assertThat(law.limit(new LegalTime.Case(H56, other), day).ordinary()).isEqualTo(12);
        assertThat(own.of(H56, other, day)).isEmpty();
    }
}
