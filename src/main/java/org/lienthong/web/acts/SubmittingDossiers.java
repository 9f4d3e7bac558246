package org.lienthong.web.acts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.channels.Intake;
import org.lienthong.channels.national.NationalXml;
import org.lienthong.dossier.DossierCode;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.MessageId;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Answer;
import org.lienthong.exchange.Arrival;
import org.lienthong.exchange.ReceivingMessages.Answered;
import org.lienthong.exchange.TranslatingMessages;
import org.lienthong.mapping.NationalJson;
import org.lienthong.province.InForce;
import org.lienthong.web.SubmitsDossiers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a dossier in the national model through the same passage as every partner's. */
final class SubmittingDossiers implements SubmitsDossiers {

    private static final Logger log = LoggerFactory.getLogger(SubmittingDossiers.class);

    private final Intake intake;
    private final InForce inForce;
    private final Clock clock;

    SubmittingDossiers(Intake intake, InForce inForce, Clock clock) {
        this.intake = intake;
        this.inForce = inForce;
        this.clock = clock;
    }

    @Override
    public Outcome submit(byte[] document, Form form, @Nullable MessageId key, Sender by) {
        NationalMessage message;
        try {
            message = read(document, form);
        } catch (InvalidValue unreadable) {
            return new Unreadable(List.of(Finding.of("", unreadable.rule(), String.valueOf(unreadable.getMessage()))));
        }
        List<Finding> faults = faults(message, by);
        return faults.isEmpty()
                ? receive(
                        message,
                        key == null
                                ? digest(document)
                                : digest((by.name() + " " + key.value()).getBytes(StandardCharsets.UTF_8)))
                : new Refused(faults);
    }

    private Outcome receive(NationalMessage message, String key) {
        ProvinceCode province = java.util.Objects.requireNonNull(message.province());
        Instant now = clock.instant();
        Arrival arrival = new Arrival(
                new SystemId(province, TranslatingMessages.API),
                "dossiers",
                key,
                "application/json",
                NationalJson.bytes(message),
                now);
        try {
            Answered answered = intake.receive(arrival);
            List<Finding> findings = answered.answer().items().stream()
                    .map(Answer.Item::findings)
                    .flatMap(List::stream)
                    .toList();
            DossierCode code = message.code();
            return findings.isEmpty() && code != null
                    ? new Accepted(code, answered.kept().messageId(), now)
                    : new Refused(findings);
        } catch (RuntimeException trouble) {
            log.error("a dossier through the national interface was not taken; the sender must try again", trouble);
            return new TryLater(Duration.ofSeconds(10));
        }
    }

    private List<Finding> faults(NationalMessage message, Sender by) {
        if (message.type() != MessageType.DOSSIER_SUBMITTED) {
            return List.of(Finding.of("type", "unknown-code", "only DOSSIER_SUBMITTED can be sent here"));
        }
        if (message.province() == null) {
            return List.of(Finding.of("province", "required", "name the province, for example H56"));
        }
        return inForce.now().find(message.province()).isPresent()
                ? by.barred().apply(message.province())
                : List.of(Finding.of("province", "unknown-code", "this province is not connected"));
    }

    private static NationalMessage read(byte[] document, Form form) {
        try {
            return form == Form.XML
                    ? NationalXml.read(new ByteArrayInputStream(document))
                    : NationalJson.read(new String(document, StandardCharsets.UTF_8), NationalMessage.class);
        } catch (IOException fromMemory) {
            throw new IllegalStateException(fromMemory);
        }
    }

    /** Keys are the sender's own: two senders with the same key have sent two documents. */
    private static String digest(byte[] document) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
