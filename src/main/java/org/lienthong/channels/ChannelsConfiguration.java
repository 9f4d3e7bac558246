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
    Partners partners(
            Provinces provinces,
            Line line,
            Phrases phrases,
            PaperFetcher fetcher,
            PartnerLogins logins,
            Secrets secrets) {
        return new PartnersInTheirWords(
                provinces,
                new OneCall(line, phrases, logins),
                new DvcqgConversation(new DvcqgSessions(line, secrets), phrases),
                fetcher);
    }

    @Bean
    Secrets secrets(ChannelsSettings settings) {
        return new Secrets(settings);
    }

    @Bean
    Tokens tokens(Clock clock) {
        return new Tokens(clock);
    }

    @Bean
    Line line(Wire wire, Tokens tokens, Secrets secrets) {
        return new Line(wire, tokens, secrets);
    }

    @Bean
    PartnerLogins partnerLogins(Line line, Secrets secrets, Tokens tokens, ChannelsSettings settings) {
        return new PartnerLogins(line, secrets, tokens, settings);
    }
}
