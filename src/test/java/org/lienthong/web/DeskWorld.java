package org.lienthong.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Foreseeing;
import org.lienthong.exchange.TableOfRecipients;
import org.lienthong.exchange.TranslatingMessages;
import org.lienthong.mapping.FileStore;
import org.lienthong.province.InForce;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What the desk asks of the exchange, played. */
@TestConfiguration(proxyBeanMethods = false)
class DeskWorld {

    /** What was said at a desk. */
    static final class Said {
        final List<NationalMessage> messages = new ArrayList<>();
    }

    @Bean
    Said saidAtTheDesk() {
        return new Said();
    }

    @Bean
    @Primary
    TellsAgain playedTellingAgain(OutsideWorld.Acts acts) {
        return (delivery, pressed) -> {
            acts.done.add("again " + pressed.key() + " " + pressed.by() + " " + pressed.reason());
            return TellsAgain.Outcome.DUE;
        };
    }

    @Bean
    @Primary
    CorrectsDocuments playedCorrecting(OutsideWorld.Acts acts) {
        return (id, mended, place, pressed) -> {
            acts.done.add("correct " + place + " " + pressed.by() + " " + pressed.reason() + " "
                    + (mended == null ? "as kept" : new String(mended, StandardCharsets.UTF_8)));
            return new ResendsQuarantined.Done();
        };
    }

    @Bean
    @Primary
    SpeaksForOffices playedSpeaking(OutsideWorld.Acts acts, Said said) {
        return new SpeaksForOffices() {
            @Override
            public SpeaksForOffices.Said say(NationalMessage message, Kind kind, Pressed pressed) {
                acts.done.add(kind + " " + pressed.key() + " " + pressed.by() + " " + pressed.reason());
                said.messages.add(message);
                return new SpeaksForOffices.Said(List.of(), 4711, OutsideWorld.START, false);
            }

            @Override
            public List<Listener> listeners(ProvinceCode province, NationalMessage message) {
                return List.of(new Listener("portal", "portal", true, false), new Listener("lis", "lis", false, false));
            }
        };
    }

    /** By the mappings that are shipped. */
    @Bean
    @Primary
    ForeseesRefusals foreseeing(InForce inForce, FileStore files) {
        Foreseeing foreseeing =
                new Foreseeing(inForce, new TableOfRecipients(inForce), new TranslatingMessages(inForce, files));
        return (province, opening) -> foreseeing.of(new SystemId(province, TranslatingMessages.API), opening).stream()
                .map(one -> new ForeseesRefusals.Foreseen(one.system().name(), one.findings()))
                .toList();
    }

    @Bean
    @Primary
    AsksPartners playedAsking(OutsideWorld.Acts acts) {
        return new AsksPartners() {
            @Override
            public Set<String> askable(ProvinceCode province) {
                return Set.of("lis");
            }

            @Override
            public List<Held> ask(Dossier dossier, Pressed pressed) {
                acts.done.add("ask " + dossier.code() + " " + pressed.by());
                return List.of();
            }
        };
    }

    @Bean
    @Primary
    KnowsContracts playedContracts() {
        return new KnowsContracts() {
            @Override
            public Set<String> carried(SystemId system, MessageType verb) {
                return Set.of("submission.applicant.name", "receipt.number", "receipt.promisedAt");
            }

            @Override
            public Map<String, String> places(long messageId) {
                return Map.of("submission.applicant.name", "$.data.ChuHoSo");
            }
        };
    }
}
