package org.lienthong.channels;

import java.time.Clock;
import org.lienthong.exchange.Papers;
import org.lienthong.exchange.Partners;
import org.lienthong.exchange.TranslatingMessages;
import org.lienthong.mapping.FileStore;
import org.lienthong.mapping.MappingLibrary;
import org.lienthong.province.Provinces;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the conversations together. */
@Configuration(proxyBeanMethods = false)
class ChannelsConfiguration {

    @Bean
    Answers answers(MessageSource messages) {
        return new Answers(messages);
    }

    @Bean
    Phrases phrases(
            MappingLibrary mappings,
            TranslatingMessages translating,
            Papers papers,
            Provinces provinces,
            MessageSource messages) {
        return new Phrases(mappings, translating, papers, new Speaker(provinces, messages));
    }

    @Bean
    PaperFetcher paperFetcher(FileStore store, Papers papers, ChannelsSettings settings) {
        return new PaperFetcher(store, papers, settings);
    }

    @Bean
    Partners partners(Provinces provinces, Wire wire, Phrases phrases, PaperFetcher fetcher, PartnerLogins logins) {
        return new PartnersInTheirWords(
                provinces,
                new OneCall(wire, phrases, logins),
                new DvcqgConversation(new DvcqgSessions(wire, logins), phrases),
                fetcher);
    }

    @Bean
    PartnerLogins partnerLogins(Wire wire, ChannelsSettings settings, Clock clock) {
        return new PartnerLogins(wire, settings, clock);
    }
}
