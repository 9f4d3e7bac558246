package org.lienthong.exchange;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;

/** Mend and send again: works once more on what waits, or closes it without effect. */
public final class MendingQuarantined {

    private static final Finding NO_DOCUMENT =
            Finding.of("", "no-document", "this is a delivery and takes no document; send it again without a body");

    private final QuarantineDesk desk;
    private final Ledger ledger;
    private final ReceivingMessages receiving;
    private final DeliverySignal signal;
    private final Clock clock;

    public MendingQuarantined(
            QuarantineDesk desk, Ledger ledger, ReceivingMessages receiving, DeliverySignal signal, Clock clock) {
        this.desk = desk;
        this.ledger = ledger;
        this.receiving = receiving;
        this.signal = signal;
        this.clock = clock;
    }

    /** What came of it. */
    public enum State {
        DONE,
        STILL_REFUSED,
        CLOSED_BEFORE,
        UNKNOWN
    }

    /** @param findings why it is refused still */
    public record Mended(State state, List<Finding> findings) {
        static Mended of(State state) {
            return new Mended(state, List.of());
        }
    }

    /**
     * @param mended the document as it should have been; null: the kept one, with the mappings of now. The kept one
     *     is never changed: a mended one is a document of its own
     */
    public Mended resend(long id, byte @Nullable [] mended, String by) {
        QuarantineDesk.Waiting waiting = desk.find(id).orElse(null);
        if (waiting == null || !waiting.open()) {
            return Mended.of(waiting == null ? State.UNKNOWN : State.CLOSED_BEFORE);
        }
        if (waiting.deliveryId() == 0) {
            return document(waiting, mended, by);
        }
        return mended == null ? delivery(waiting, by) : new Mended(State.STILL_REFUSED, List.of(NO_DOCUMENT));
    }

    /**
     * Tells a partner again what it refused or does not show, and at once what would be told again by itself later. What is
     * being told at this moment, or was told, is {@link State#CLOSED_BEFORE}.
     */
    public State tellAgain(long deliveryId, String by) {
        QuarantineDesk.Waiting waiting = desk.ofDelivery(deliveryId).orElse(null);
        if (waiting != null) {
            return delivery(waiting, by).state();
        }
        boolean hurried = desk.hurry(deliveryId, clock.instant());
        signal.wake();
        return hurried ? State.DONE : State.CLOSED_BEFORE;
    }

    public Mended dismiss(long id, String reason, String by) {
        QuarantineDesk.Waiting waiting = desk.find(id).orElse(null);
        if (waiting == null || !waiting.open()) {
            return Mended.of(waiting == null ? State.UNKNOWN : State.CLOSED_BEFORE);
        }
        if (waiting.deliveryId() != 0) {
            desk.skip(waiting.deliveryId(), "dismissed: dismissed by " + by + ": " + reason, clock.instant());
            signal.wake();
        }
        desk.close(id, false, by + ": " + reason, clock.instant());
        return Mended.of(State.DONE);
    }

    private Mended delivery(QuarantineDesk.Waiting waiting, String by) {
        boolean there = desk.tellAgain(waiting, by, clock.instant());
        signal.wake();
        return Mended.of(there ? State.DONE : State.CLOSED_BEFORE);
    }

    private Mended document(QuarantineDesk.Waiting waiting, byte @Nullable [] mended, String by) {
        Answer answer = mended == null
                ? receiving.again(waiting.messageId(), by)
                : receiving.receive(replacement(waiting, mended), waiting.item(), by);
        List<Finding> findings = answer.items().stream()
                .filter(item -> mended != null || item.item() == waiting.item())
                .flatMap(item -> item.findings().stream())
                .toList();
        if (!findings.isEmpty()) {
            return new Mended(State.STILL_REFUSED, findings);
        }
        desk.close(waiting.id(), true, by, clock.instant());
        return Mended.of(State.DONE);
    }

    private Arrival replacement(QuarantineDesk.Waiting waiting, byte[] mended) {
        Arrival kept = ledger.load(waiting.messageId()).arrival();
        String key = "mended:" + waiting.id() + ":" + java.util.UUID.nameUUIDFromBytes(mended);
        return new Arrival(kept.from(), kept.door(), key, kept.contentType(), mended, clock.instant());
    }
}
