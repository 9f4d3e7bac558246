package org.lienthong.channels;

import java.time.Clock;
import org.lienthong.exchange.DeliveringMessages;
import org.lienthong.exchange.ExchangeSettings;
import org.lienthong.exchange.FetchingDoors;
import org.lienthong.exchange.Papers;
import org.lienthong.exchange.Partners;
import org.lienthong.exchange.TranslatingMessages;
import org.lienthong.mapping.FileStore;
import org.lienthong.province.InForce;
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
    Phrases phrases(TranslatingMessages translating, Papers papers, InForce inForce, MessageSource messages) {
        return new Phrases(translating, papers, new Speaker(inForce, messages));
    }

    @Bean
    PaperFetcher paperFetcher(FileStore store, Papers papers, ChannelsSettings settings) {
        return new PaperFetcher(store, papers, settings);
    }

    @Bean
    Partners partners(InForce inForce, Conversations conversations, PaperFetcher fetcher) {
        return new PartnersInTheirWords(inForce, conversations, fetcher);
    }

    @Bean
    Conversations conversations(
            LoggedIn loggedIn,
            DvcqgSessions sessions,
            Phrases phrases,
            FolderCall folders,
            TableCall tables,
            FileStore store) {
        return new Conversations(
                new OneCall(loggedIn, phrases),
                new DvcqgConversation(sessions, phrases),
                new DvcqgService(sessions, phrases),
                folders,
                tables,
                new ShadowConversation(phrases, store));
    }

    @Bean
    DvcqgSessions dvcqgSessions(Line line, Secrets secrets) {
        return new DvcqgSessions(line, secrets);
    }

    @Bean
    LoggedIn loggedIn(Line line, PartnerLogins logins) {
        return new LoggedIn(line, logins);
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

    @Bean
    PollingOnce pollingOnce(LoggedIn loggedIn, Intake intake, Clock clock) {
        return new PollingOnce(loggedIn, intake, clock);
    }

    @Bean
    TryingCalls tryingCalls(
            Line line, LoggedIn loggedIn, PartnerLogins logins, DvcqgSessions sessions, ChannelsSettings settings) {
        return new TryingCalls(line, loggedIn, logins, sessions, settings);
    }

    @Bean
    Polling polling(
            InForce inForce,
            FetchingDoors doors,
            PollingOnce once,
            ExchangeSettings settings,
            DeliveringMessages.Node node) {
        return new Polling(inForce, doors, once, settings, node);
    }
}
