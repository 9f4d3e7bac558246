package org.lienthong.citizen;

import java.time.Clock;
import java.util.stream.Collectors;
import org.lienthong.mapping.FileStore;
import org.lienthong.province.FilesSettings;
import org.lienthong.province.InForce;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts forms and drafts together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CitizenSettings.class)
class CitizenConfiguration {

    /** A form with a fault stops the start: it would only be met when a citizen needs it. */
    @Bean
    Forms citizenForms(FilesSettings files) {
        Forms.Loaded loaded = Forms.load(files.config());
        if (!loaded.findings().isEmpty()) {
            throw new IllegalStateException("the forms for citizens have faults:\n"
                    + loaded.findings().stream().map(Object::toString).collect(Collectors.joining("\n")));
        }
        return loaded.forms();
    }

    @Bean
    Communes citizenCommunes(FilesSettings files) {
        return Communes.load(files.config());
    }

    @Bean
    DraftPapers draftPapers(FilesSettings files) {
        return new DraftPapers(files.data().resolve("drafts"));
    }

    @Bean
    SendingDrafts sendingDrafts(Drafts drafts, DraftPapers papers, FileStore store, SendingDrafts.Ways ways) {
        return new SendingDrafts(drafts, papers, store, ways);
    }

    @Bean
    SendingDrafts.Ways sendingWays(
            Forms forms,
            FillingDrafts filling,
            InForce inForce,
            Numbering numbering,
            TellingTheHub telling,
            Clock clock) {
        return new SendingDrafts.Ways(forms, filling, inForce, numbering, telling, clock);
    }
}
