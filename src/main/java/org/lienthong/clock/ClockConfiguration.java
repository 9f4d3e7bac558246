package org.lienthong.clock;

import java.util.stream.Collectors;
import org.lienthong.dossier.Finding;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Reads the law once. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    /** Read when somebody needs it; a hub whose rules cannot be read does not guess, it says every fault and does not start. */
    @Bean
    @Lazy
    ClockRules clockRules(ClockSettings settings) {
        ClockFiles.Reading reading = ClockFiles.read(settings.config());
        if (!reading.findings().isEmpty()) {
            throw new IllegalStateException(
                    reading.findings().stream().map(Finding::line).collect(Collectors.joining("\n", "\n", "")));
        }
        return reading.rules();
    }
}
