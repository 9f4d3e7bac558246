package org.lienthong.web.acts;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.exchange.OfficialActs;
import org.lienthong.exchange.Partners;
import org.lienthong.exchange.Resting;
import org.lienthong.province.InForce;
import org.lienthong.province.PartnerSystem;
import org.lienthong.web.AsksPartners;
import org.lienthong.web.Pressed;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Asks beside the delivery loop, with few threads of its own: curious people must not hold up what is told. */
@Component
final class AskingPartners implements AsksPartners, DisposableBean {

    private static final int MOST_AT_ONCE = 8;
    private static final long SECONDS = 8;

    private final Partners partners;
    private final InForce inForce;
    private final Resting resting;
    private final OfficialActs acts;
    private final Clock clock;
    private final ExecutorService threads = new ThreadPoolExecutor(
            0, MOST_AT_ONCE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> new Thread(work, "asking"));

    AskingPartners(Partners partners, InForce inForce, Resting resting, OfficialActs acts, Clock clock) {
        this.partners = partners;
        this.inForce = inForce;
        this.resting = resting;
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    public Set<String> askable(ProvinceCode province) {
        return systems(province).stream().map(system -> system.id().name()).collect(Collectors.toUnmodifiableSet());
    }

    /** A system in shadow is never called. */
    private List<PartnerSystem> systems(ProvinceCode province) {
        return inForce.now().find(province).stream()
                .flatMap(there -> there.systems().stream())
                .filter(system -> system.profile().canBeAsked() && !system.shadow())
                .toList();
    }

    @Override
    public List<Held> ask(Dossier dossier, Pressed pressed) {
        if (!acts.note(Noting.act(
                pressed, OfficialActs.Kind.PARTNERS_ASKED, dossier.code().value(), clock.instant()))) {
            return List.of();
        }
        List<CompletableFuture<Held>> questions = systems(pressed.province()).stream()
                .map(system -> resting.of(system.id(), clock.instant())
                        .map(rest -> CompletableFuture.completedFuture(
                                new Held(system.id().name(), Knowledge.valueOf(rest.name()), null)))
                        .orElseGet(() -> question(system, dossier)))
                .toList();
        List<Held> held = questions.stream().map(CompletableFuture::join).toList();
        acts.outcome(
                pressed.key(),
                held.stream()
                        .map(one ->
                                one.system() + " " + one.knowledge() + (one.status() == null ? "" : " " + one.status()))
                        .collect(Collectors.joining("\n")));
        return held;
    }

    private CompletableFuture<Held> question(PartnerSystem system, Dossier dossier) {
        String name = system.id().name();
        try {
            return CompletableFuture.supplyAsync(() -> held(name, partners.ask(system.id(), dossier)), threads)
                    .exceptionally(bug -> notReached(name))
                    .completeOnTimeout(notReached(name), SECONDS, TimeUnit.SECONDS);
        } catch (RejectedExecutionException tooMany) {
            return CompletableFuture.completedFuture(notReached(name));
        }
    }

    private static Held held(String system, Partners.Held answer) {
        @Nullable DossierStatus status = answer.status();
        return new Held(system, Knowledge.valueOf(answer.knowledge().name()), status);
    }

    private static Held notReached(String system) {
        return new Held(system, Knowledge.NOT_REACHED, null);
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
