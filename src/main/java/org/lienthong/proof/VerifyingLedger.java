package org.lienthong.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Verifies the ledger against its seals, part by part in memory that does not grow with it: chains, roots, time-stamps,
 * events, raw documents, that every dossier follows from its events, and where a database keeps sums, that they are right. It reads only and may run beside a working hub.
 */
public final class VerifyingLedger {

    private static final int SEALS_AT_ONCE = 500;
    private static final int DOSSIERS_AT_ONCE = 100;

    /** Of a ledger that was never sealed not every event is named. */
    private static final int UNSEALED_NAMED = 1000;

    private final LedgerReader ledger;
    private final JdbcClient jdbc;
    private final Duration overlap;
    private final Trust trust;
    private final Rules rules;

    VerifyingLedger(LedgerReader ledger, JdbcClient jdbc, Duration overlap, Trust trust, Rules rules) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.overlap = overlap;
        this.trust = trust;
        this.rules = rules;
    }

    /**
     * What was looked at.
     *
     * @param waiting events that are so new that their seal is not due yet
     * @param unstamped roots that wait for their time-stamp
     * @param unread dossiers whose clocks could not be looked at: the rules here are not those by which the hub last read
     */
    public record Tally(long seals, long dossiers, long roots, long waiting, long unstamped, long unread) {

        Tally plus(Tally other) {
            return new Tally(
                    seals + other.seals,
                    dossiers + other.dossiers,
                    roots + other.roots,
                    waiting + other.waiting,
                    unstamped + other.unstamped,
                    unread + other.unread);
        }
    }

    /**
     * @param province null: every one
     * @param flaws hears of each flaw at once
     * @param progress hears now and then how many seals and dossiers were looked at
     */
    public Tally verify(@Nullable String province, Consumer<Flaw> flaws, LongConsumer progress) {
        Run run = new Run(flaws, progress);
        Tally tally = new Tally(0, 0, 0, 0, 0, 0);
        for (String one : province == null ? ledger.provinces() : List.of(province)) {
            tally = tally.plus(run.province(one));
        }
        return tally.plus(run.dossiers(province));
    }

    private final class Run {

        private final Consumer<Flaw> flaws;
        private final LongConsumer progress;
        private final Damage damage = new Damage();
        private long looked;

        Run(Consumer<Flaw> flaws, LongConsumer progress) {
            this.flaws = flaws;
            this.progress = progress;
        }

        Tally province(String province) {
            Instant due = ledger.mark().map(mark -> mark.minus(overlap)).orElse(Instant.MIN);
            List<Unsealed> unsealed = new ArrayList<>(ledger.unsealed(province, UNSEALED_NAMED));
            List<DayRoot> roots = ledger.roots(province);
            ChainCheck chain = new ChainCheck(province, unsealed, flaws);
            RootCheck root = new RootCheck(province, roots, ledger::stamp, trust, flaws);
            EventCheck events = new EventCheck(ledger, damage, flaws);
            long seals = 0;
            long after = 0;
            Part part;
            do {
                part = part(province, after);
                List<LiveEvent.Sealed> intact = new ArrayList<>();
                for (LiveEvent.Sealed one : part.seals()) {
                    boolean fits = chain.next(one.seal());
                    root.next(one.seal(), fits);
                    if (fits) {
                        intact.add(one);
                    }
                    after = one.seal().position();
                }
                events.check(intact);
                seals += part.seals().size();
                step(part.seals().size());
            } while (!part.seals().isEmpty());
            chain.end(part.chain());
            root.end(part.chain());
            ledger.orphans(province).forEach(root::orphan);
            return new Tally(seals, 0, roots.size(), unsealed(unsealed, due), root.unstamped(), 0);
        }

        /** The end of the chain is read together with the last part, because the hub may go on sealing. */
        private Part part(String province, long after) {
            return ledger.atOneMoment(() -> new Part(
                    ledger.sealed(province, after, SEALS_AT_ONCE),
                    ledger.chain(province).orElse(null)));
        }

        /** An event that is older than what is sealed, and has no seal, was put in. */
        private long unsealed(List<Unsealed> events, Instant due) {
            long waiting = 0;
            for (Unsealed event : events) {
                if (event.facts().recordedAt().isBefore(due)) {
                    damage.first(event.facts().dossierId());
                    flaws.accept(Flaw.of(
                            Flaw.Kind.EVENT_INSERTED,
                            event.facts().province(),
                            event.code(),
                            event.facts().seq(),
                            ""));
                } else {
                    waiting++;
                }
            }
            return waiting;
        }

        Tally dossiers(@Nullable String province) {
            DossierCheck check = new DossierCheck(jdbc, rules, damage, flaws);
            long dossiers = 0;
            long after = 0;
            DossierPage.Page page;
            do {
                long from = after;
                page = ledger.atOneMoment(() -> DossierPage.read(jdbc, province, from, DOSSIERS_AT_ONCE));
                check.check(page);
                for (DossierPage.Row dossier : page.dossiers()) {
                    after = dossier.id();
                }
                dossiers += page.dossiers().size();
                step(page.dossiers().size());
            } while (!page.dossiers().isEmpty());
            if (province == null) {
                ledger.atOneMoment(() -> {
                    new SumsCheck(jdbc, flaws).check();
                    return true;
                });
            }
            return new Tally(0, dossiers, 0, 0, 0, check.unread());
        }

        private void step(int more) {
            looked += more;
            progress.accept(looked);
        }
    }

    private record Part(
            List<LiveEvent.Sealed> seals, @Nullable Chain chain) {}
}
