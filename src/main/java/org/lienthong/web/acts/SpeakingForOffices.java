package org.lienthong.web.acts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.lienthong.channels.Intake;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Arrival;
import org.lienthong.exchange.OfficialActs;
import org.lienthong.exchange.ReceivingMessages.Answered;
import org.lienthong.exchange.Recipients;
import org.lienthong.exchange.TranslatingMessages;
import org.lienthong.mapping.NationalJson;
import org.lienthong.province.InForce;
import org.lienthong.web.Pressed;
import org.lienthong.web.SpeaksForOffices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Speaks as the hub's own interface does; the key of the press is that of the document. */
@Component
final class SpeakingForOffices implements SpeaksForOffices {

    private static final Logger log = LoggerFactory.getLogger(SpeakingForOffices.class);
    private static final String DOOR = "desk";

    private final Intake intake;
    private final InForce inForce;
    private final Recipients recipients;
    private final OfficialActs acts;
    private final Clock clock;

    SpeakingForOffices(Intake intake, InForce inForce, Recipients recipients, OfficialActs acts, Clock clock) {
        this.intake = intake;
        this.inForce = inForce;
        this.recipients = recipients;
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    public Said say(NationalMessage message, Kind kind, Pressed pressed) {
        Instant now = clock.instant();
        if (inForce.now().find(pressed.province()).isEmpty()) {
            return new Said(
                    List.of(Finding.of("province", "unknown-code", "this province is not connected")), 0, now, false);
        }
        Arrival arrival = new Arrival(
                speaker(pressed.province()), DOOR, pressed.key(), "application/json", NationalJson.bytes(message), now);
        try {
            acts.note(Noting.act(pressed, OfficialActs.Kind.valueOf(kind.name()), "document", now));
            Answered answered = intake.receive(arrival);
            List<Finding> findings = answered.answer().items().stream()
                    .flatMap(item -> item.findings().stream())
                    .toList();
            acts.outcome(
                    pressed.key(),
                    (findings.isEmpty() ? "TAKEN" : "REFUSED") + " message "
                            + answered.kept().messageId());
            return new Said(findings, answered.kept().messageId(), now, false);
        } catch (RuntimeException trouble) {
            log.error("what {} said at the desk was not taken and must be said again", pressed.by(), trouble);
            return new Said(List.of(), 0, now, true);
        }
    }

    @Override
    public List<Listener> listeners(ProvinceCode province, NationalMessage message) {
        return inForce.now().find(province).stream()
                .flatMap(there -> recipients.of(speaker(province), message).stream()
                        .flatMap(hearer -> there.system(hearer.system()).stream()))
                .map(system -> new Listener(
                        system.id().name(),
                        system.profile().kind().code(),
                        system.profile().calls().containsKey(message.type()),
                        system.shadow()))
                .toList();
    }

    private static SystemId speaker(ProvinceCode province) {
        return new SystemId(province, TranslatingMessages.API);
    }
}
