package org.lienthong.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A commune is known by what people write, and by nothing that could be another one. */
class CommunesTests {

    private static final Communes SHIPPED = Communes.load(Path.of(""));

    @ParameterizedTest
    @ValueSource(
            strings = {"26368", "Phường Long Thành", "Long Thành", "p. long thành", "P.Long  Thành", "xã LONG THÀNH"})
    void oneNameHoweverItIsWritten(String typed) {
        assertThat(SHIPPED.find("H19", typed)).map(Communes.Commune::code).contains("26368");
        assertThat(SHIPPED.find("H19", Normalizer.normalize(typed, Normalizer.Form.NFD)))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Long Thanh", "Lộc Thành", "Thành", "", "26369"})
    void otherLettersAreAnotherCommune(String typed) {
        assertThat(SHIPPED.find("H19", typed)).isEmpty();
    }

    @Test
    void aCommuneOfAnotherProvinceIsNotKnown() {
        assertThat(SHIPPED.find("H56", "Phường Long Thành")).isEmpty();
        assertThat(SHIPPED.find("H56", "26368")).isEmpty();
        assertThat(SHIPPED.find("H99", "Phường Long Thành")).isEmpty();
    }
}
