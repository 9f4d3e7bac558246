package org.lienthong.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.lienthong.StandingClock;
import org.lienthong.channels.Intake;
import org.lienthong.clock.LegalTime;
import org.lienthong.operations.Hindrances;
import org.lienthong.operations.Incidents;
import org.lienthong.operations.ReplayPlans;
import org.lienthong.operations.RunningReplays;
import org.lienthong.operations.Storage;
import org.lienthong.proof.Proofs;
import org.lienthong.proof.Sealing;
import org.lienthong.province.ActivatingProvinces;
import org.lienthong.province.ConfigVersions;
import org.lienthong.registry.Connections;
import org.lienthong.registry.ExchangeFigures;
import org.lienthong.registry.ExchangeRound;
import org.lienthong.registry.FlowFigures;
import org.lienthong.registry.MoneyFigures;
import org.lienthong.registry.ShadowSteps;
import org.lienthong.registry.StandingFigures;
import org.lienthong.registry.StepFigures;
import org.lienthong.registry.SumRound;
import org.lienthong.web.AsksPartners;
import org.lienthong.web.CorrectsDocuments;
import org.lienthong.web.SpeaksForOffices;
import org.lienthong.web.TellsAgain;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** The hub under test, its partners, its clock and its ledger. */
final class World {

    final PartnerServers partners = ExchangeAcceptance.PARTNERS;

    @Autowired
    StandingClock clock;

    @Autowired
    Outside.BuggyRecipients recipients;

    @Autowired
    Outside.BuggyFiles files;

    @Autowired
    CountingDataSource database;

    @Autowired
    Intake intake;

    @Autowired
    Ledger ledger;

    @Autowired
    ReceivingMessages receiving;

    @Autowired
    Deliveries deliveries;

    @Autowired
    DeliveringMessages delivering;

    @Autowired
    Partners words;

    @Autowired
    Passages passages;

    @Autowired
    ExchangeSettings settings;

    @Autowired
    Reconciling reconciling;

    @Autowired
    MendingQuarantined mending;

    @Autowired
    OfficialActs acts;

    @Autowired
    TellsAgain telling;

    @Autowired
    CorrectsDocuments correcting;

    @Autowired
    AsksPartners asking;

    @Autowired
    SpeaksForOffices speaking;

    @Autowired
    Pauses pauses;

    @Autowired
    FetchingDoors fetching;

    @Autowired
    SeenRows seen;

    @Autowired
    ExchangeRuntime runtime;

    @Autowired
    Sealing sealing;

    @Autowired
    Proofs proofs;

    @Autowired
    ConfigVersions versions;

    @Autowired
    ActivatingProvinces activating;

    @Autowired
    ShadowSteps steps;

    @Autowired
    Connections connections;

    @Autowired
    FlowFigures flows;

    @Autowired
    StandingFigures standings;

    @Autowired
    StepFigures stepFigures;

    @Autowired
    MoneyFigures money;

    @Autowired
    ExchangeFigures exchanges;

    @Autowired
    ExchangeRound exchangeRound;

    @Autowired
    SumRound sumRound;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate template;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    LegalTime law;

    @Autowired
    ReplayPlans plans;

    @Autowired
    Hindrances hindrances;

    @Autowired
    RunningReplays replays;

    @Autowired
    Incidents incidents;

    @Autowired
    Storage storage;

    @Autowired
    WebApplicationContext hub;

    Records records;

    @Autowired
    void records(JdbcClient jdbc) {
        records = new Records(jdbc);
    }

    /** Everything as on the first day; nothing works by itself unless the test lets it. */
    void fresh() {
        runtime.stop();
        new Stage(versions, activating).live();
        clock.set(StandingClock.START);
        recipients.cursed.clear();
        recipients.meanwhile.clear();
        files.cursed = false;
        records.clear();
        partners.heal();
    }

    /** From now on the hub only listens in this province. */
    void listen() {
        new Stage(versions, activating).shadow();
    }

    /** Lets a document come in as from a door. */
    Answer hear(Arrival arrival) {
        return intake.receive(arrival).answer();
    }

    /** Carries out what is due now and what becomes due by that, until nothing is. */
    void deliver() {
        while (delivering.deliverDue() > 0) {
            // the thread of the test carries them, so that all are settled when this returns
        }
    }

    /** Time passes, then what is due is carried out. */
    void deliverAfter(Duration time) {
        clock.pass(time);
        deliver();
    }

    /** The dossier is submitted and taken in; everybody was told. */
    void accepted(int n) {
        hear(Letters.submits(n));
        deliver();
        hear(Letters.accepts(n));
        deliver();
    }

    /** The land office works on it; everybody was told. */
    void processing(int n) {
        accepted(n);
        hear(Letters.progresses(n, "Thẩm định"));
        deliver();
    }

    Deliveries.Lease lease(String owner) {
        return new Deliveries.Lease(owner, clock.instant(), clock.instant().plus(settings.lease()));
    }

    List<Deliveries.Claimed> claim(String owner, String destination, int limit) {
        return deliveries.claim(Letters.system(destination), null, lease(owner), limit);
    }

    void settle(Deliveries.Claimed delivery, Outcome outcome) {
        deliveries.settle(
                new Deliveries.Result(delivery, outcome),
                clock.instant(),
                settings.backoff(delivery.attempts()),
                settings.circuit());
    }

    /** Runs all of it at the same time and returns what came of each. */
    static <T> List<T> together(int threads, Callable<T> work) {
        List<Callable<T>> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            all.add(work);
        }
        return together(all);
    }

    static <T> List<T> together(List<Callable<T>> works) {
        ExecutorService pool = Executors.newFixedThreadPool(works.size());
        java.util.concurrent.CyclicBarrier start = new java.util.concurrent.CyclicBarrier(works.size());
        try {
            List<Future<T>> futures = works.stream()
                    .map(work -> pool.submit(() -> {
                        start.await();
                        return work.call();
                    }))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException | InterruptedException failed) {
            throw new AssertionError("one of them failed", failed);
        } finally {
            pool.shutdown(); // never interrupted: an interrupt closes the file of an H2 database
        }
    }
}
