package org.lienthong.believable;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lienthong.clock.LegalTime;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierCode;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Change;
import org.lienthong.exchange.Recipients;
import org.lienthong.ledger.PastDossiers;
import org.lienthong.ledger.PastDossiers.PastEvent;
import org.lienthong.ledger.PastDossiers.PastRefusal;
import org.lienthong.ledger.PastDossiers.Told;
import org.lienthong.ledger.PastKnowledge;
import org.springframework.stereotype.Component;

/** Fills a ledger that is still empty with the invented year, and with how the provinces came into service in it. */
@Component
public class LoadingYear {

    private static final String LAND = "lis";
    private static final int FAILURES = 17;
    private static final Duration LOOKED_AT = Duration.ofHours(20);

    private final LegalTime law;
    private final Recipients recipients;
    private final PastDossiers ledger;
    private final PastKnowledge knowledge;
    private final ComingIntoService service;

    LoadingYear(
            LegalTime law,
            Recipients recipients,
            PastDossiers ledger,
            PastKnowledge knowledge,
            ComingIntoService service) {
        this.law = law;
        this.recipients = recipients;
        this.ledger = ledger;
        this.knowledge = knowledge;
        this.service = service;
    }

    /**
     * Call it before the hub begins to work. A ledger in which anything happened stays as it is.
     *
     * @param count so many people come; some of them have no dossier yet
     * @return whether it was filled
     */
    public boolean load(List<ProvinceCode> provinces, int count, Instant now) {
        if (count == 0 || !ledger.isEmpty()) {
            return false;
        }
        BelievableYear year = new BelievableYear(law, now, provinces, count);
        try (PastDossiers.Writing writing = ledger.begin()) {
            Telling telling = new Telling(now, year.downSince());
            year.each(past -> writing.add(
                    past.steps().stream().map(telling::event).toList(),
                    past.refusals().stream().map(telling::refusal).toList()));
            telling.reached.forEach((system, last) -> {
                boolean down = telling.isDown(system);
                writing.reached(system, last, down ? FAILURES : 0, down ? "not-reached: connection refused" : null);
            });
        }
        service.come(provinces, now);
        return true;
    }

    /**
     * A dossier of the year as this system knew it when the year ended.
     *
     * @param name any of its names
     */
    public Optional<Dossier> known(SystemId system, DossierCode name) {
        return knowledge.of(system, name);
    }

    /** Who was told of each step, a moment later, and who could not be. */
    private final class Telling {

        private final Map<ProvinceCode, Place> places = new HashMap<>();
        private final Map<SystemId, Instant> reached = new HashMap<>();
        private final Instant now;
        private final Instant downSince;
        private int told;

        Telling(Instant now, Instant downSince) {
            this.now = now;
            this.downSince = downSince;
            Place.all().forEach(place -> places.put(place.code(), place));
        }

        boolean isDown(SystemId system) {
            return at(system).temper() == Temper.DOWN && system.name().equals(LAND);
        }

        private Place at(SystemId system) {
            return Objects.requireNonNull(places.get(system.province()));
        }

        PastEvent event(Step step) {
            return new PastEvent(
                    step.from(),
                    step.message(),
                    step.decision(),
                    step.occurredAt(),
                    step.recordedAt(),
                    document(step.message(), step.occurredAt()),
                    recipients.of(step.from(), step.message()).stream()
                            .map(hearer -> told(step, hearer))
                            .toList());
        }

        /** Somebody looks at it within a day, and sets it aside: its sender has told it rightly by then. */
        PastRefusal refusal(Refusal refusal) {
            Instant closed = refusal.recordedAt().plus(LOOKED_AT);
            return new PastRefusal(
                    refusal.from(),
                    refusal.message(),
                    refusal.status(),
                    refusal.findings(),
                    refusal.recordedAt(),
                    document(refusal.message(), refusal.recordedAt()),
                    closed.isBefore(now) ? closed : null);
        }

        private static byte[] document(NationalMessage message, Instant at) {
            return "{\"verb\":\"%s\",\"dossier\":\"%s\",\"at\":\"%s\"}"
                    .formatted(message.type().code(), message.code(), at)
                    .getBytes(StandardCharsets.UTF_8);
        }

        private Told told(Step step, Change.Recipient hearer) {
            SystemId system = new SystemId(step.from().province(), hearer.system());
            if (isDown(system) && !step.recordedAt().isBefore(downSince)) {
                return new Told(hearer.system(), null, null);
            }
            Instant at = step.recordedAt().plusMillis(300 + ++told * 7_919L % 12_000);
            if (!at(system).climb().tells(step.recordedAt(), now)) {
                return new Told(hearer.system(), at, 600 + told * 37 % 2_900);
            }
            reached.merge(system, at, (one, other) -> one.isAfter(other) ? one : other);
            return new Told(hearer.system(), at, null);
        }
    }
}
