package org.lienthong.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTests {

    @ParameterizedTest
    @CsvSource({
        "Hòa Bình, hoà bình",
        "Thủy Nguyên, Thuỷ  Nguyên",
        "Quý Lộc, Quí Lộc",
        "Mỹ Lý, Mĩ Lí",
        "Khoái Châu, KHOÁI CHÂU",
        "Đông Hòa, ĐÔNG HOÀ"
    })
    void theSameNameHasTheSameKeyHoweverItIsTyped(String one, String other) {
        assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other));
        assertThat(NameKey.of(Normalizer.normalize(one, Normalizer.Form.NFD))).isEqualTo(NameKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({"Hòa, Hóa", "Hoa, Hòa", "Thủy, Thủi", "Tân, Tấn", "Đa, Da", "Vay, Vai", "Hoằng, Hoàng"})
    void anotherNameHasAnotherKey(String one, String other) {
        assertThat(NameKey.of(one)).isNotEqualTo(NameKey.of(other));
    }
}
