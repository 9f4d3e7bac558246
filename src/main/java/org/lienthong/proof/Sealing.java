package org.lienthong.proof;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives every event its place in the chain of its province and closes days that ended. Events are sealed some seconds
 * after they took effect, never inside the transaction that applies them: that would make a province wait in line.
 *
 * <p>Any number of nodes may try; one has the round. A province that cannot be sealed is left out and told in the log; the
 * others go on.
 */
public final class Sealing {

    private static final Logger log = LoggerFactory.getLogger(Sealing.class);

    private static final Comparator<Unsealed> AS_RECORDED = Comparator.comparing(
                    (Unsealed event) -> event.facts().recordedAt())
            .thenComparing(event -> event.facts().dossierId())
            .thenComparing(event -> event.facts().seq());

    private final SealRound turn;
    private final Seals seals;
    private final TransactionTemplate transaction;
    private final ProofSettings settings;
    private final Clock clock;

    Sealing(SealRound turn, Seals seals, TransactionTemplate transaction, ProofSettings settings, Clock clock) {
        this.turn = turn;
        this.seals = seals;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** Seals what waits and closes what ended; returns how many events were sealed. */
    public int round() {
        Instant now = clock.instant();
        return turn.take(now, now.plus(settings.lease()))
                .map(standing -> new Pass(standing, Day.of(now.minus(settings.closeAfter()))).run())
                .orElse(0);
    }

    /** Another node took the round meanwhile: everything of this transaction is undone. */
    private static final class TurnLost extends RuntimeException {}

    /** One round of this node. */
    private final class Pass {

        private final SealRound.Standing standing;
        private final LocalDate today;
        private final Map<String, Chain> chains = seals.chains();
        private final Set<String> failed = new HashSet<>();

        Pass(SealRound.Standing standing, LocalDate today) {
            this.standing = standing;
            this.today = today;
        }

        int run() {
            try {
                return sealed();
            } catch (TurnLost another) {
                log.info("another node seals now");
                return 0;
            }
        }

        private int sealed() {
            Instant before = Day.start(today.plusDays(1));
            Instant from = from();
            Instant mark = standing.mark();
            int sealed = 0;
            List<Unsealed> found;
            do {
                found = seals.unsealed(from, before, failed, settings.batch());
                sealed += seal(found);
                if (!found.isEmpty()) {
                    from = found.get(found.size() - 1).facts().recordedAt();
                    mark = mark == null || from.isAfter(mark) ? from : mark;
                }
            } while (found.size() == settings.batch());
            List.copyOf(chains.values()).stream()
                    .filter(chain -> chain.isOpenBefore(today))
                    .forEach(chain -> attempt(chain.province(), () -> write(close(chain), List.of())));
            // Whoever failed must be met again in the next round, however long the trouble lasts.
            turn.advance(failed.isEmpty() ? mark : standing.mark(), failed.isEmpty() ? today : standing.day());
            return sealed;
        }

        /** Once a day the two days before are looked through again, for what became visible late. */
        private Instant from() {
            if (standing.mark() == null) {
                return Instant.EPOCH;
            }
            Instant window = standing.mark().minus(settings.overlap());
            LocalDate day = standing.day();
            Instant sweep = day == null ? Instant.EPOCH : Day.start(day.minusDays(1));
            return day == null || day.isBefore(today) && sweep.isBefore(window) ? sweep : window;
        }

        private int seal(List<Unsealed> events) {
            Map<String, List<Unsealed>> provinces = new LinkedHashMap<>();
            events.stream().sorted(AS_RECORDED).forEach(event -> provinces
                    .computeIfAbsent(event.facts().province(), first -> new ArrayList<>())
                    .add(event));
            provinces.forEach((province, its) -> attempt(province, () -> province(province, its)));
            return provinces.entrySet().stream()
                    .filter(province -> !failed.contains(province.getKey()))
                    .mapToInt(province -> province.getValue().size())
                    .sum();
        }

        private void province(String province, List<Unsealed> events) {
            Chain chain = chains.getOrDefault(province, Chain.empty(province));
            List<Seal> batch = new ArrayList<>();
            for (Unsealed event : events) {
                LocalDate day = chain.dayFor(Day.of(event.facts().recordedAt()));
                if (chain.isOpenBefore(day)) {
                    seals.insert(batch);
                    batch.clear();
                    chain = close(chain);
                }
                Seal seal = event.at(chain);
                batch.add(seal);
                chain = chain.after(seal);
            }
            write(chain, batch);
        }

        private void write(Chain chain, List<Seal> batch) {
            seals.insert(batch);
            seals.end(chain);
            chains.put(chain.province(), chain);
        }

        private Chain close(Chain chain) {
            Merkle tree = new Merkle();
            long first = chain.rootPosition() + 1;
            seals.hashes(chain.province(), first, chain.position(), tree::add);
            DayRoot root = new DayRoot(
                            chain.province(),
                            java.util.Objects.requireNonNull(chain.day()),
                            first,
                            chain.position(),
                            tree.root(),
                            chain.hash(),
                            chain.rootHash(),
                            clock.instant(),
                            chain.rootHash())
                    .hashed();
            seals.insert(root);
            return chain.after(root);
        }

        /** One province, one transaction: whoever fails holds nobody else up. */
        private void attempt(String province, Runnable work) {
            if (failed.contains(province)) {
                return;
            }
            Chain before = chains.get(province);
            try {
                transaction.executeWithoutResult(status -> {
                    if (!turn.hold(clock.instant().plus(settings.lease()))) {
                        throw new TurnLost();
                    }
                    work.run();
                });
            } catch (TurnLost another) {
                throw another;
            } catch (RuntimeException trouble) {
                failed.add(province);
                if (before == null) {
                    chains.remove(province);
                } else {
                    chains.put(province, before);
                }
                log.error("the events of {} could not be sealed; trying again in the next round", province, trouble);
            }
        }
    }
}
