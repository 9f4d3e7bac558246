package org.lienthong.web.acts;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.lienthong.exchange.OfficialActs;
import org.lienthong.registry.QuarantineList;
import org.lienthong.web.CorrectsDocuments;
import org.lienthong.web.Pressed;
import org.lienthong.web.ResendsQuarantined;
import org.springframework.stereotype.Component;

/** Mends as operators do, and writes who did it and why. */
@Component
final class CorrectingDocuments implements CorrectsDocuments {

    private static final String DONE = "DONE";

    private final ResendsQuarantined resending;
    private final QuarantineList quarantine;
    private final OfficialActs acts;
    private final Clock clock;

    CorrectingDocuments(ResendsQuarantined resending, QuarantineList quarantine, OfficialActs acts, Clock clock) {
        this.resending = resending;
        this.quarantine = quarantine;
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    public ResendsQuarantined.Outcome correct(
            long id, byte @Nullable [] mended, @Nullable String place, Pressed pressed) {
        boolean first = acts.note(Noting.act(
                pressed,
                mended == null ? OfficialActs.Kind.SENT_AGAIN : OfficialActs.Kind.CORRECTED,
                "quarantine " + id + (place == null ? "" : " " + place),
                clock.instant()));
        ResendsQuarantined.Outcome outcome = resend(id, mended, pressed.by());
        String word = outcome.fold(() -> DONE, refused -> "STILL_REFUSED", () -> "CLOSED_BEFORE", () -> "UNKNOWN");
        if (first || word.equals(DONE)) {
            acts.outcome(pressed.key(), word);
        }
        return outcome;
    }

    /** What the same person closed in an act that was broken off took effect then. */
    private ResendsQuarantined.Outcome resend(long id, byte @Nullable [] mended, String by) {
        boolean done =
                quarantine.find(id).filter(waiting -> waiting.mendedBy(by)).isPresent();
        return done ? new ResendsQuarantined.Done() : resending.resend(id, mended, by);
    }
}
