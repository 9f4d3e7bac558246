package org.lienthong.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FlawWordsTests {

    private final FlawWords vietnamese = new FlawWords(Locale.forLanguageTag("vi"));
    private final FlawWords english = new FlawWords(Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource(Flaw.Kind.class)
    void everyKindOfFlawIsSaidInBothLanguagesWithItsPlaceAndItsStableName(Flaw.Kind kind) {
        Flaw flaw = new Flaw(kind, "H56", 1234567, LocalDate.parse("2026-11-20"), "H56.01-261120-0001", 2, "holder");

        assertThat(english.line(flaw))
                .startsWith("H56, day 2026-11-20, ")
                .contains(" 1234567, dossier H56.01-261120-0001, event 2")
                .contains(": " + kind.rule() + ": ")
                .endsWith("(holder)");
        assertThat(vietnamese.line(flaw))
                .contains("hồ sơ H56.01-261120-0001, sự kiện 2", ": " + kind.rule() + ": ")
                .isNotEqualTo(english.line(flaw));
    }
}
