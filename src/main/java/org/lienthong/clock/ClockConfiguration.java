package org.lienthong.clock;

import java.util.stream.Collectors;
import org.lienthong.dossier.Finding;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the law once. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    /** A hub whose rules cannot be read does not guess, it says every fault and does not start. */
    @Bean
    ClockRules clockRules(ClockSettings settings) {
        ClockFiles.Reading reading = ClockFiles.read(settings.config());
        if (!reading.findings().isEmpty()) {
            throw new IllegalStateException(
                    reading.findings().stream().map(Finding::line).collect(Collectors.joining("\n", "\n", "")));
        }
        return reading.rules();
    }

    @Bean
    LegalTime legalTime(ClockRules rules, OwnLimits own) {
        return new LegalTime(rules, own);
    }
}
