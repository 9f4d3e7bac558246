package org.lienthong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.Party;
import org.lienthong.dossier.PartyKind;
import org.lienthong.dossier.PartyRole;

class MaskedNameTests {

    @Test
    void theFamilyNameStaysAndTheRestBecomesInitials() {
        assertThat(MaskedName.person("  Nguyễn  Văn An ")).isEqualTo("Nguyễn V. A.");
        assertThat(MaskedName.person("Đặng")).isEqualTo("Đ.");
        assertThat(MaskedName.person("Lê Văn Tám và Trần Thị Bưởi")).isEqualTo("Lê V. T., Trần T. B.");
        assertThat(MaskedName.person("Lê Văn Tám, Trần Thị Bưởi")).isEqualTo("Lê V. T., Trần T. B.");
        assertThat(MaskedName.person(" ")).isEmpty();
    }

    @Test
    void organisationsAndCommunitiesKeepTheirNames() {
        for (PartyKind kind : PartyKind.values()) {
            Party party = new Party(
                    PartyRole.APPLICANT, kind, "Cộng đồng thôn Nhất", null, null, null, null, null, null, null);
            assertThat(MaskedName.of(party))
                    .as(kind.name())
                    .isEqualTo(
                            kind == PartyKind.ORGANISATION || kind == PartyKind.COMMUNITY
                                    ? "Cộng đồng thôn Nhất"
                                    : "Cộng đ. t. N.");
        }
    }

    @Property
    void noGivenNameSurvives(
            @ForAll @Size(min = 2, max = 6) List<@AlphaChars @StringLength(min = 2, max = 8) String> words) {
        String masked = MaskedName.person(String.join(" ", words));
        assertThat(masked.split(" ")).hasSameSizeAs(words);
        for (int i = 1; i < words.size(); i++) {
            assertThat(masked.split(" ")[i]).isEqualTo(words.get(i).charAt(0) + ".");
        }
    }
}
