package org.lienthong.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Provinces stand where a Vietnamese reader looks for them. */
class ProvinceNamesTests {

    @Test
    void namesStandInVietnameseOrderWhateverKindOfUnitTheyAre() {
        List<String> ordered = List.of(
                "An Giang",
                "Tỉnh Cà Mau",
                "Thành phố Cần Thơ",
                "Thành phố Đà Nẵng",
                "Tỉnh Đắk Lắk",
                "Tỉnh Điện Biên",
                "Tỉnh Đồng Nai",
                "Tỉnh Gia Lai",
                "Hà Nội",
                "Vĩnh Long");

        assertThat(ordered.stream().sorted().toList()).isNotEqualTo(ordered);
        assertThat(ordered.stream().sorted().sorted(ProvinceNames.order())).containsExactlyElementsOf(ordered);
    }
}
