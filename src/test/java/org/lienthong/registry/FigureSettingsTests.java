package org.lienthong.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class FigureSettingsTests {

    @ParameterizedTest
    @ValueSource(strings = {"36h", "0d", "-1d", "23h", "PT24H1S"})
    void soonIsWholeDaysBecauseTheAddressesOfListsCountDays(String soon) {
        assertThatThrownBy(() -> settings(soon))
                .rootCause()
                .hasMessageStartingWith("lienthong.figures.due-soon is whole days, at least one, as 3d; not PT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1d", "24h", "30d"})
    void wholeDaysMayBeWrittenInHours(String soon) {
        assertThat(settings(soon).dueSoon()).isGreaterThanOrEqualTo(Duration.ofDays(1));
    }

    @Test
    void whoSaysNothingGetsThreeDays() {
        assertThat(new Binder(new MapConfigurationPropertySource())
                        .bindOrCreate("lienthong.figures", FigureSettings.class)
                        .dueSoon())
                .isEqualTo(Duration.ofDays(3));
    }

    private static FigureSettings settings(String soon) {
        return new Binder(new MapConfigurationPropertySource(Map.of("lienthong.figures.due-soon", soon)))
                .bind("lienthong.figures", FigureSettings.class)
                .get();
    }
}
