package org.lienthong.web.acts;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.exchange.Deliveries;
import org.lienthong.exchange.DeliverySignal;
import org.lienthong.exchange.MendingQuarantined;
import org.lienthong.mapping.DocumentValues;
import org.lienthong.operations.ReplayWish.Substitution;
import org.lienthong.operations.SendsAgain;
import org.lienthong.registry.KeptDocuments;
import org.lienthong.registry.QuarantineList;
import org.lienthong.registry.Quarantined;
import org.springframework.stereotype.Component;

/** Does again what a plan says, one thing after the other. */
@Component
final class SendingAgain implements SendsAgain {

    private final MendingQuarantined mending;
    private final Telling telling;
    private final QuarantineList quarantine;
    private final KeptDocuments documents;

    SendingAgain(MendingQuarantined mending, Telling telling, QuarantineList quarantine, KeptDocuments documents) {
        this.mending = mending;
        this.telling = telling;
        this.quarantine = quarantine;
        this.documents = documents;
    }

    /** What puts deliveries back into their lanes. */
    @Component
    record Telling(Deliveries deliveries, DeliverySignal signal, Clock clock) {}

    @Override
    public Outcome quarantined(long id, @Nullable Substitution substitution, @Nullable String place, String by) {
        if (quarantine.find(id).filter(waiting -> waiting.mendedBy(by)).isPresent()) {
            return Outcome.DONE;
        }
        byte[] mended = null;
        if (substitution != null) {
            mended = quarantine
                    .find(id)
                    .flatMap(waiting -> mended(waiting, substitution, place))
                    .orElse(null);
            if (mended == null) {
                return Outcome.LEFT;
            }
        }
        return switch (mending.resend(id, mended, by).state()) {
            case DONE -> Outcome.DONE;
            case STILL_REFUSED -> Outcome.REFUSED;
            case CLOSED_BEFORE, UNKNOWN -> Outcome.LEFT;
        };
    }

    /** The document with the right value, where the wrong one stands at the place of the plan. */
    private Optional<byte[]> mended(Quarantined waiting, Substitution substitution, @Nullable String place) {
        if (waiting.messageId() == null || waiting.findings().isEmpty()) {
            return Optional.empty();
        }
        String path = waiting.findings().get(0).path();
        if (!path.replaceAll("\\[\\d+\\]", "[]").equals(place)) {
            return Optional.empty();
        }
        return documents
                .find(waiting.messageId())
                .map(KeptDocuments.Kept::body)
                .filter(body -> DocumentValues.at(body, path)
                        .filter(substitution.from()::equals)
                        .isPresent())
                .flatMap(body -> DocumentValues.with(body, path, substitution.to()));
    }

    @Override
    public Outcome told(long id, Instant cutOff, String by) {
        boolean there = telling.deliveries()
                .tellAgain(
                        id,
                        cutOff,
                        Finding.of("", "sent-again", "told again by " + by).line(),
                        telling.clock().instant());
        telling.signal().wake();
        return there ? Outcome.DONE : Outcome.LEFT;
    }
}
