package org.lienthong.citizen;

import java.time.Clock;
import java.util.List;
import org.lienthong.channels.Intake;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Answer;
import org.lienthong.exchange.Arrival;
import org.lienthong.exchange.TranslatingMessages;
import org.lienthong.mapping.NationalJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What a citizen says, through the same passage as every partner's words. */
@Component
class TellingTheHub {

    private static final Logger log = LoggerFactory.getLogger(TellingTheHub.class);
    private static final String DOOR = "citizen";

    private final Intake intake;
    private final Clock clock;

    TellingTheHub(Intake intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * Returns when it is durable and applied, or says why not. The same key again has no second effect and gets the same
     * answer.
     */
    Told tell(ProvinceCode province, NationalMessage message, String key) {
        return tell(province, NationalJson.bytes(message), key);
    }

    /** The same for a message that is written down already. */
    Told tell(ProvinceCode province, byte[] message, String key) {
        Arrival arrival = new Arrival(
                new SystemId(province, TranslatingMessages.API),
                DOOR,
                key,
                "application/json",
                message,
                clock.instant());
        try {
            List<String> rules = intake.receive(arrival).answer().items().stream()
                    .map(Answer.Item::findings)
                    .flatMap(List::stream)
                    .map(Finding::rule)
                    .toList();
            return rules.isEmpty() ? Told.TAKEN : Told.REFUSED;
        } catch (RuntimeException trouble) {
            log.error("what a citizen said was not taken; the citizen is asked to try again", trouble);
            return Told.TRY_LATER;
        }
    }
}
