package org.lienthong.proof;

import org.lienthong.rounds.Rounds;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Seals and stamps again and again while the hub runs, beside all other work, because a time authority may be slow. */
@Component
final class ProofRuntime {

    private final Sealing sealing;
    private final Stamping stamping;
    private final ProofSettings settings;
    private final Rounds rounds = new Rounds(ProofRuntime.class, "sealing", "sealing the ledger");

    ProofRuntime(Sealing sealing, Stamping stamping, ProofSettings settings) {
        this.sealing = sealing;
        this.stamping = stamping;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        rounds.begin(settings.every(), settings.every(), this::round);
    }

    private void round() {
        sealing.round();
        stamping.round();
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        rounds.end();
    }
}
