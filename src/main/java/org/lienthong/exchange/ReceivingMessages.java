package org.lienthong.exchange;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.lienthong.dossier.Finding;
import org.lienthong.mapping.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way in, step by step: keep, translate, apply. Each step returns what the next one needs, so that nothing is
 * answered before it is durable.
 */
public final class ReceivingMessages {

    private static final Logger log = LoggerFactory.getLogger(ReceivingMessages.class);

    /** One transaction applies a whole document; what is longer would hold its dossiers for too long. */
    private static final int MOST_ITEMS = 1000;

    private final Ledger ledger;
    private final TranslatingMessages translating;
    private final ApplyingMessages applying;
    private final Clock clock;

    public ReceivingMessages(Ledger ledger, TranslatingMessages translating, ApplyingMessages applying, Clock clock) {
        this.ledger = ledger;
        this.translating = translating;
        this.applying = applying;
        this.clock = clock;
    }

    /** A kept document with what it says. */
    public record Translated(Kept kept, List<Reading> readings) {}

    /** A document that was worked on and what is said to its sender. */
    public record Answered(Kept kept, Answer answer) {}

    public Kept keep(Arrival arrival) {
        return ledger.keep(arrival);
    }

    public Translated translate(Kept kept) {
        List<Reading> readings = readings(kept);
        return new Translated(kept, readings.size() <= MOST_ITEMS ? readings : List.of(tooMany(readings.size())));
    }

    private List<Reading> readings(Kept kept) {
        try {
            return translating.translate(kept);
        } catch (UncheckedIOException storeIsDown) {
            throw storeIsDown;
        } catch (RuntimeException bug) {
            log.error("message {} met a bug while it was read and waits in quarantine", kept.messageId(), bug);
            return List.of(internalError());
        }
    }

    public Answered apply(Translated translated) {
        return new Answered(
                translated.kept(),
                apply(translated, translated.kept().arrival().from().toString()));
    }

    /** All three steps for a document that no door brought, such as a mended one. */
    public Answer receive(Arrival arrival, String by) {
        return apply(translate(keep(arrival)), by);
    }

    /**
     * The same for a document that stands for one item of another one; when it has this item its other ones are left out:
     * they were told, or wait, with the other one.
     */
    public Answer receive(Arrival arrival, int item, String by) {
        Translated whole = translate(keep(arrival));
        List<Reading> one = whole.readings().stream()
                .filter(reading -> item == reading.<Integer>fold(Reading.Translated::item, Reading.Refused::item))
                .toList();
        return apply(one.isEmpty() ? whole : new Translated(whole.kept(), one), by);
    }

    /** Works once more on a document that is kept; what took effect before stays as it is. */
    public Answer again(long messageId, String by) {
        return apply(translate(ledger.load(messageId)), by);
    }

    /** Takes up documents that a crash left between keeping and applying; none of them stops the others. Returns how many. */
    public int resume(Duration olderThan, int limit) {
        List<Long> unfinished = ledger.unfinished(clock.instant().minus(olderThan), limit);
        for (Long id : unfinished) {
            log.info("message {} was kept but not worked on; taking it up again", id);
            try {
                again(id, "resume");
            } catch (RuntimeException trouble) {
                log.error("message {} could not be worked on; it is taken up again later", id, trouble);
            }
        }
        return unfinished.size();
    }

    private static Reading tooMany(int items) {
        Finding finding = Finding.of(
                "", "too-many-items", "the document has " + items + " items; send at most " + MOST_ITEMS + " at once");
        return new Reading.Refused(0, null, List.of(finding));
    }

    private Answer apply(Translated translated, String by) {
        try {
            return applying.apply(translated.kept(), translated.readings(), by);
        } catch (BugInApplying bug) {
            log.error(
                    "message {} met a bug and waits in quarantine",
                    translated.kept().messageId(),
                    bug);
            return applying.apply(translated.kept(), List.of(internalError()), by);
        }
    }

    private static Reading internalError() {
        Finding finding = Finding.of(
                "",
                "internal-error",
                "the hub met an error of its own with this document; the operators see it in quarantine");
        return new Reading.Refused(0, null, List.of(finding));
    }
}
