package org.lienthong.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** The settings of Camel without which its traps are open. */
class CamelSettingsTests {

    @Test
    void managementBeansAreOffAndAnUnknownAddressNeverWaits() throws Exception {
        List<PropertySource<?>> files =
                new YamlPropertySourceLoader().load("hub", new ClassPathResource("application.yaml"));

        assertThat(files.get(0).getProperty("camel.main.jmx-enabled")).isEqualTo(false);
        assertThat(files.get(0).getProperty("camel.component.direct.block")).isEqualTo(false);
    }
}
