package org.lienthong.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.mapping.NationalFields;
import org.lienthong.province.Coverage.Line;

/** What systems can say and are told is read from their mappings. */
class CoverageTests {

    private static final Coverage H56 = Coverage.of(Provinces.load(Path.of(""))
            .provinces()
            .find(new ProvinceCode("H56"))
            .orElseThrow());

    @Test
    void everyFieldOfACoverageIsOneOfTheNationalModel() {
        assertThat(NationalFields.all())
                .contains("code", "submission.parcels[].area", "slip.obligations[]", "notices[].payables[].amount")
                .doesNotContain("type", "submission")
                .containsAll(H56.fields(line -> true));
    }

    @Test
    void aFieldIsKnownByWhoSaysItAndWhoIsToldWithWhichVerb() {
        assertThat(H56.systems(line -> line.in() && line.field().equals("notices[].number")))
                .contains("tax-gate");
        assertThat(H56.systems(line -> !line.in() && line.verb() == MessageType.OBLIGATION_REQUESTED))
                .contains("tax-gate");
        assertThat(H56.fields(line -> !line.in()
                        && line.system().equals("tax-gate")
                        && line.verb() == MessageType.OBLIGATION_REQUESTED))
                .allMatch(field -> field.startsWith("slip."));
        assertThat(H56.fields(line -> line.verb() == MessageType.DOSSIER_SUBMITTED && line.in()))
                .contains("submission.applicant.name");
    }

    @Test
    void whatNobodySaysIsTheRest() {
        assertThat(H56.neverSaid()).isNotEmpty().doesNotContainAnyElementsOf(H56.fields(Line::in));
    }
}
